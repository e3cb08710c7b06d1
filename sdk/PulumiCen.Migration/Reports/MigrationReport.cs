using PulumiCen.Migration.Budgets;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Writers;

namespace PulumiCen.Migration.Reports;

/// <summary>What was converted, what wasn't, and what to decide.</summary>
/// <param name="Converted">The conversion.</param>
/// <param name="Budgets">Each package's budget, before and after.</param>
/// <param name="Target">The new stack.</param>
internal sealed record MigrationReport(ConvertedSource Converted, IReadOnlyList<ComparedBudget> Budgets, MigrationTarget Target);
