using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Reporting.Sources;
using PulumiCen.Reporting.Steps;
using PulumiCen.Rules;

namespace PulumiCen.Reporting.Changes;

/// <summary>A bandwidth in words, with its unit; a connection without one has the connectivity test's.</summary>
internal static class BandwidthText
{
    /// <summary>Whether resources of a type have a bandwidth.</summary>
    public static bool IsIn(string type) => ResourceKind.Find(type)?.Inputs.Find("bandwidth") is not null;

    public static string? Of(ResourceState? state, string type)
    {
        if (state is null)
        {
            return null;
        }

        var value = state.Inputs["bandwidth"];
        var isConnection = ResourceKind.Find(type) == ResourceKind.Connection;
        return (value is null ? PropertyValue.Null : PlanProperties.Read(value)) switch
        {
            PropertyValue.NullValue when isConnection => $"{Bandwidth.ConnectivityTest} (connectivity test)",
            PropertyValue.Number { Value: var megabits } when IsValid(megabits, isConnection, out var bandwidth) => bandwidth.ToString(),
            _ => ValueText.Of(value),
        };
    }

    private static bool IsValid(double megabits, bool isConnection, out Bandwidth bandwidth) => (isConnection
        ? BandwidthRules.ForConnection(string.Empty, megabits, isSecret: false, out bandwidth)
        : BandwidthRules.ForPackage(string.Empty, megabits, isSecret: false, out bandwidth)) is null;
}
