using PulumiCen.Engine.Planning;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>What policy packs are told of resources. As the CLI does (analyzer_plugin.go): with references written as ids.</summary>
internal static class AnalyzerMessages
{
    /// <summary>A resource as the program wants it, before anything is done with it.</summary>
    public static AnalyzeRequest Request(ResourceState state, ResourceGoal goal, ResourceState? provider)
    {
        return new AnalyzeRequest
        {
            Urn = state.Urn,
            Type = state.Type,
            Name = Urns.NameOf(state.Urn),
            Properties = Properties(state.Inputs),
            Options = Options(state, goal.IgnoreChanges, goal.DeleteBeforeReplace),
            Provider = provider is null ? null : Provider(provider),
        };
    }

    /// <summary>A resource as it is in the end.</summary>
    public static AnalyzerResource Resource(ResourceState resource, ResourceState? provider)
    {
        var described = new AnalyzerResource
        {
            Urn = resource.Urn,
            Type = resource.Type,
            Name = Urns.NameOf(resource.Urn),
            Parent = resource.Parent,
            Properties = Properties(PropertyMap.From(
                resource.Outputs.Where(output => !output.Key.StartsWith("__", StringComparison.Ordinal)))),
            Options = Options(resource, resource.IgnoreChanges, deleteBeforeReplace: null),
            Dependencies = { resource.Dependencies },
            Provider = provider is null ? null : Provider(provider),
        };
        foreach (var (property, urns) in resource.PropertyDependencies.Where(property => property.Value.Length > 0))
        {
            described.PropertyDependencies[property] = new AnalyzerPropertyDependencies { Urns = { urns } };
        }

        return described;
    }

    private static AnalyzerResourceOptions Options(
        ResourceState state, IEnumerable<string> ignoreChanges, bool? deleteBeforeReplace) => new()
        {
            Protect = state.Protect,
            IgnoreChanges = { ignoreChanges },
            DeleteBeforeReplace = deleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = deleteBeforeReplace is not null,
            AdditionalSecretOutputs = { state.AdditionalSecretOutputs },
            Aliases = { state.Aliases },
            Parent = state.Parent,
            CustomTimeouts = new AnalyzerResourceOptions.Types.CustomTimeouts
            {
                Create = state.Timeouts.Create,
                Update = state.Timeouts.Update,
                Delete = state.Timeouts.Delete,
                Read = state.Timeouts.Read,
            },
        };

    private static AnalyzerProviderResource Provider(ResourceState provider) => new()
    {
        Urn = provider.Urn,
        Type = provider.Type,
        Name = Urns.NameOf(provider.Urn),
        Properties = Properties(provider.Inputs),
    };

    private static Google.Protobuf.WellKnownTypes.Struct Properties(PropertyMap properties) =>
        PropertyWriter.Write(properties, WireFeatures.Secrets);
}
