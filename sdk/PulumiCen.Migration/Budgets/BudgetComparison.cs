using PulumiCen.Budget;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Budgets;

/// <summary>A package's budget in the source and in the new program.</summary>
/// <param name="PackageId">The package's id.</param>
/// <param name="Name">What it is called: in the new program, or by its id.</param>
/// <param name="Capacity">What it has; null where neither side says.</param>
/// <param name="Before">What the connections of the source have of it.</param>
/// <param name="After">What those of the new program have of it.</param>
/// <param name="Left">What those that stay in the old program have of it.</param>
internal sealed record ComparedBudget(string PackageId, string Name, Bandwidth? Capacity, Bandwidth Before, Bandwidth After, Bandwidth Left);

/// <summary>Whether a conversion has kept every budget.</summary>
internal static class BudgetComparison
{
    /// <summary>Compares, package by package.</summary>
    /// <exception cref="MigrationException">A package has more or less in the new program than those of its resources that were converted.</exception>
    public static IReadOnlyList<ComparedBudget> Of(ConvertedSource converted, IReadOnlyDictionary<string, PackageSum> after)
    {
        var taken = converted.Converted.ToHashSet<SourceResource>(ReferenceEqualityComparer.Instance);
        var all = SourceBudgets.Of(converted.Source, _ => true);
        var before = SourceBudgets.Of(converted.Source, taken.Contains);
        foreach (var id in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            if (old != now)
            {
                throw new MigrationException(Diagnostics.MigrationChangesBudget(id, TextOf(old), TextOf(now)));
            }
        }

        return
        [
            .. all.Values.OrderBy(sum => sum.PackageId, StringComparer.Ordinal).Select(sum =>
            {
                var now = after.GetValueOrDefault(sum.PackageId)?.Allocated ?? Bandwidth.Zero;
                var name = converted.Program.FirstOrDefault(resource => string.Equals(resource.ImportId, sum.PackageId, StringComparison.Ordinal))?.Name;
                return new ComparedBudget(sum.PackageId, name ?? sum.PackageId, sum.Capacity, sum.Allocated, now, sum.Allocated - now);
            }),
        ];
    }

    private static string TextOf(PackageSum? sum) => sum is null
        ? "nothing"
        : $"{sum.Allocated} of {sum.Capacity?.ToString() ?? "a package that isn't in it"}";
}
