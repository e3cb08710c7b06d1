using PulumiCen.Budget;

namespace PulumiCen.Provider.Resources.Ownership;

/// <summary>In which way names, descriptions and tags of the cloud aren't those that a program gives.</summary>
internal static class TextDifference
{
    public static string? Of(ResourceIdentity resource, string property, string actual, PlanValue<string> desired) =>
        desired.TryGetValue(out var wanted) && !Naming.IsSame(resource, wanted, actual)
            ? $"has the {property} \"{actual}\", and the program wants \"{(desired.IsSecret ? PlanValue.SecretText : wanted)}\""
            : null;

    public static string? OfTags(IReadOnlyDictionary<string, string> actual, PlanValue<IReadOnlyDictionary<string, string>> desired)
    {
        if (!desired.TryGetValue(out var wanted))
        {
            return null;
        }

        var change = TagChange.Between(UserTags.In(actual), wanted);
        return change.Set.Count > 0 || change.Removed.Count > 0 ? "has other tags than the program wants" : null;
    }
}
