using PulumiCen.Budget;
using PulumiCen.Reporting.Resources;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Changes;

/// <summary>A bandwidth in words, with its unit; a connection without one has the connectivity test's.</summary>
internal static class BandwidthText
{
    public static string? Of(ResourceState? state, string type)
    {
        if (state is null)
        {
            return null;
        }

        var value = state.Inputs["bandwidth"];
        var isConnection = string.Equals(type, CenTypes.RegionConnection, StringComparison.Ordinal);
        var bandwidth = isConnection ? PlanValues.ConnectionMegabits(value) : PlanValues.PackageMegabits(value);
        return bandwidth switch
        {
            { IsKnown: true } => bandwidth.Value.ToString(),
            { IsAbsent: true } when isConnection => $"{Bandwidth.ConnectivityTest} (connectivity test)",
            _ => ValueText.Of(value),
        };
    }
}
