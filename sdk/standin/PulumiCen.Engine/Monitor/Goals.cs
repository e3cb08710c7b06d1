using System.Collections.Immutable;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Monitor;

/// <summary>Registrations off the wire, as goals.</summary>
internal static class Goals
{
    public static ResourceGoal From(RegisterResourceRequest request, string provider)
    {
        var inputs = Plain(Wire.Read(request.Object));
        return new ResourceGoal
        {
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Custom = request.Custom,
            Inputs = inputs,
            Provider = provider,
            Dependencies = [.. request.Dependencies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            PropertyDependencies = PropertyDependencies(request, inputs),
            Protect = request.Protect,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            HideDiffs = [.. request.HideDiffs],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Aliases = [.. request.AliasURNs.Select(urn => new AliasGoal(urn)), .. request.Aliases.Select(From)],
            ImportId = request.ImportId,
            Timeouts = From(request.CustomTimeouts),
            RetainOnDelete = request.RetainOnDelete,
            DeletedWith = request.DeletedWith,
            ReplaceWith = [.. request.ReplaceWith],
            ReplacementTrigger = request.ReplacementTrigger is { } trigger ? Plain(PropertyReader.Read(trigger)) : null,
            Hooks = From(request.Hooks),
        };
    }

    public static ReadGoal From(ReadResourceRequest request, string provider) => new(
        new ResourceGoal
        {
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Custom = true,
            Inputs = Plain(Wire.Read(request.Properties)),
            Provider = provider,
            Dependencies = [.. request.Dependencies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        },
        request.Id);

    /// <summary>Properties without the dependencies that a program may wrap around values.</summary>
    public static PropertyMap Plain(PropertyMap properties) => PropertyMap.From(
        properties.Select(property => KeyValuePair.Create(property.Key, Plain(property.Value))));

    private static PropertyValue Plain(PropertyValue value) => value switch
    {
        PropertyValue.Output { Element: null, IsSecret: true } => new PropertyValue.Secret(PropertyValue.Unknown),
        PropertyValue.Output { Element: null } => PropertyValue.Unknown,
        PropertyValue.Output { IsSecret: true } output => new PropertyValue.Secret(Plain(output.Element)),
        PropertyValue.Output output => Plain(output.Element),
        PropertyValue.Secret secret => new PropertyValue.Secret(Plain(secret.Element)),
        PropertyValue.Map map => Plain(map.Properties),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Plain)]),
        _ => value,
    };

    // A program that doesn't say which property depends on what means that each depends on everything.
    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(
        RegisterResourceRequest request, PropertyMap inputs)
    {
        var given = request.PropertyDependencies.Select(property => KeyValuePair.Create(
            property.Key, property.Value.Urns.Order(StringComparer.Ordinal).ToImmutableArray()));
        var assumed = inputs.Keys.Select(name => KeyValuePair.Create(name, request.Dependencies.ToImmutableArray()));
        return (request is { PropertyDependencies.Count: 0, Dependencies.Count: > 0, Custom: true } ? assumed : given)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static AliasGoal From(Alias alias) => alias.AliasCase == Alias.AliasOneofCase.Urn
        ? new AliasGoal(alias.Urn)
        : new AliasGoal(
            "", alias.Spec.Name, alias.Spec.Type, alias.Spec.Stack, alias.Spec.Project, alias.Spec.ParentUrn, alias.Spec.NoParent);

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> From(
        RegisterResourceRequest.Types.ResourceHooksBinding? hooks) => hooks is null
        ? ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal)
        : new[]
        {
            (ResourceHooks.BeforeCreate, hooks.BeforeCreate), (ResourceHooks.AfterCreate, hooks.AfterCreate),
            (ResourceHooks.BeforeUpdate, hooks.BeforeUpdate), (ResourceHooks.AfterUpdate, hooks.AfterUpdate),
            (ResourceHooks.BeforeDelete, hooks.BeforeDelete), (ResourceHooks.AfterDelete, hooks.AfterDelete),
            (ResourceHooks.OnError, hooks.OnError),
        }
        .Where(hook => hook.Item2.Count > 0)
        .ToImmutableSortedDictionary(hook => hook.Item1, hook => hook.Item2.ToImmutableArray(), StringComparer.Ordinal);

    private static CustomTimeouts From(RegisterResourceRequest.Types.CustomTimeouts? timeouts) => timeouts is null
        ? CustomTimeouts.None
        : new CustomTimeouts(
            GoDurations.Parse(timeouts.Create),
            GoDurations.Parse(timeouts.Update),
            GoDurations.Parse(timeouts.Delete),
            GoDurations.Parse(timeouts.Read));
}
