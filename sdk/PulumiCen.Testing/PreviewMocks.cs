using Pulumi.Testing;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Testing;

/// <summary>
/// Stands for the provider in a preview: a CEN resource has its inputs and their defaults; its id and what the cloud
/// decides aren't known. The rest is for the user's own mocks.
/// </summary>
internal sealed class PreviewMocks(IMocks? others) : IMocks
{
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (ResourceKind.Find(args.Type ?? "") is { } kind)
        {
            return (args.Id is { Length: > 0 } id ? id : null, WithDefaults(kind, args));
        }

        return others is null ? (null, args.Inputs) : await others.NewResourceAsync(args);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        if (OwnAnswer(args) is { } answer)
        {
            return Task.FromResult<object>(PlainValues.Of(answer));
        }

        return others?.CallAsync(args) ?? throw new InvalidOperationException(
            $"The program calls the function \"{args.Token}\", and a unit test has nobody to ask. "
            + $"Answer it with {nameof(CenTestOptions)}.{nameof(CenTestOptions.Mocks)}.");
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) =>
        others?.RegisterResourceOutputs(args) ?? Task.CompletedTask;

    /// <summary>What needs no cloud, the provider answers by itself.</summary>
    private static PropertyMap? OwnAnswer(MockCallArgs args)
    {
        switch (args.Token)
        {
            case AreaListing.Token:
                return AreaListing.Of();
            case RegionListing.Token:
                var area = args.Args.GetValueOrDefault("area") is string name ? PlanValue.Known(name) : PlanValue.Absent<string>();
                return RegionListing.Read(area, out var regions) is { } problem
                    ? throw new InvalidOperationException(problem.ToString())
                    : regions;
            default:
                return null;
        }
    }

    private static Dictionary<string, object> WithDefaults(ResourceKind kind, MockResourceArgs args)
    {
        var state = args.Inputs.ToDictionary(StringComparer.Ordinal);
        foreach (var property in kind.Inputs)
        {
            if (property.Default is PropertyValue.Text text)
            {
                state.TryAdd(property.Name, text.Value);
            }
        }

        return state;
    }
}
