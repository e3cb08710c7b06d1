using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering;

/// <summary>How many resources change, in one line.</summary>
public static class ChangeCounts
{
    private const string StackType = "pulumi:pulumi:Stack";
    private const string ProviderTypes = "pulumi:providers:";

    /// <summary>Whether a change is one of the user's resources: the stack and its providers are pulumi's bookkeeping.</summary>
    public static bool IsOfTheUser(ResourceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return IsOfTheUser(change.Type);
    }

    /// <summary>Whether a type is one of the user's resources.</summary>
    public static bool IsOfTheUser(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return !string.Equals(type, StackType, StringComparison.Ordinal)
            && !type.StartsWith(ProviderTypes, StringComparison.Ordinal);
    }

    /// <summary>As in <c>2 to create, 1 to update.</c></summary>
    /// <param name="changes">The changes; the stack's and the providers' own aren't counted.</param>
    /// <param name="words">The words for an operation.</param>
    public static string Of(IEnumerable<ResourceChange> changes, Func<ResourceOperation, string> words)
    {
        var counts = changes.Where(IsOfTheUser)
            .OrderBy(change => change.Operation)
            .GroupBy(change => words(change.Operation), StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {group.Key}")
            .ToList();
        return counts.Count == 0 ? "No changes." : string.Join(", ", counts) + ".";
    }

    /// <summary>As in <c>to create</c>.</summary>
    public static string Plan(ResourceOperation operation) => $"to {operation.Infinitive()}";
}
