using PulumiCen.Budget;
using PulumiCen.Migration.Budgets;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Tests;

/// <summary>No conversion changes a budget.</summary>
public sealed class BudgetTests
{
    public static TheoryData<string> Sources => [.. SourceFiles.Names];

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_the_source_has_is_what_the_program_has_and_what_stays(string source) => Assert.All(
        SourceFiles.Migrate(source).Report.Budgets,
        budget => Assert.Equal(budget.Before, budget.After + budget.Left));

    [Fact]
    public void By_traffic_takes_nothing()
    {
        var budget = Assert.Single(SourceFiles.Migrate("pulumi-enterprise.json").Report.Budgets);

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(50), budget.Capacity);
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(30), budget.After);
    }

    [Fact]
    public void What_the_new_package_would_refuse_is_converted_as_it_is_and_to_be_decided()
    {
        var state = SourceFiles.Text("pulumi-basic.json")
            .Replace("\"bandwidth\": 20", "\"bandwidth\": 20000", StringComparison.Ordinal)
            .Replace("\"bandwidthLimit\": 8", "\"bandwidthLimit\": 18000", StringComparison.Ordinal);

        var report = Migrator.Migrate(SourceFiles.Parse(state), "state.json", Writers.ProgramLanguage.CSharp).Report;

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(18007), Assert.Single(report.Budgets).After);
        Assert.Equal(2, report.Converted.Decisions.Count(decision => decision.Text.Contains("will be shown in preview: CEN1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_program_that_has_another_sum_is_not_written()
    {
        var converted = SourceConverter.Convert(SourceFiles.Read("pulumi-basic.json"));
        var half = new ProgramBudgets(converted.Program.Where(resource => resource.Kind != ProgramKind.RegionConnection)).Sums;

        var exception = Assert.Throws<MigrationException>(() => BudgetComparison.Of(converted, half));

        Assert.Equal("CEN1933", exception.Diagnostic.Code);
        Assert.StartsWith(
            "package \"cenbwp-c1n2\" has 15 Mbit/s of 20 Mbit/s in the source, and 0 Mbit/s of 20 Mbit/s in the new program.",
            exception.Diagnostic.Text,
            StringComparison.Ordinal);
    }
}
