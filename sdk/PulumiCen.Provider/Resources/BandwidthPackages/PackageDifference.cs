using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Resources.Ownership;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>In which way a package isn't the one that a program would buy.</summary>
internal static class PackageDifference
{
    /// <summary>Looks at all that the program gives and the cloud tells.</summary>
    /// <returns>What it is or has, and what the program wants; null where they are the same.</returns>
    public static string? Of(ResourceIdentity resource, CenPackage actual, PackageInputs desired)
    {
        if (desired.Bandwidth.TryGetValue(out var megabits) && Bandwidth.FromMegabitsPerSecond((long)megabits) is var wanted && wanted != actual.Bandwidth)
        {
            return $"has {actual.Bandwidth}, and the program wants {wanted}";
        }

        if (desired.Areas.TryGetValue(out var areas) && AreaPair.Of(Area.Of(areas[0]), Area.Of(areas[1])) is var pair && pair != actual.Areas)
        {
            return $"is for {actual.Areas?.ToString() ?? "other areas"}, and the program wants {pair}";
        }

        if (desired.ChargeType.IsKnown && desired.IsPrePaid != actual.IsPrepaid)
        {
            return $"is {(actual.IsPrepaid ? PackageTable.PrePaid : PackageTable.PostPaid)}, and the program wants the other";
        }

        // An instance without an id is about to be created: nothing is attached to it.
        if (actual.CenId is not null && !desired.Instance.IsUnknown && !string.Equals(actual.CenId, desired.Instance.Id, StringComparison.Ordinal))
        {
            return $"is attached to \"{actual.CenId}\", and the program wants {(desired.Instance.IsNone ? "none" : $"\"{desired.Instance}\"")}";
        }

        return TextDifference.Of(resource, "name", actual.Name, desired.Name)
            ?? TextDifference.Of(resource, "description", actual.Description, desired.Description)
            ?? TextDifference.OfTags(actual.Tags, desired.Tags);
    }
}
