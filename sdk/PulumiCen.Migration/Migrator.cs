using PulumiCen.Budget;
using PulumiCen.Migration.Budgets;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Reports;
using PulumiCen.Migration.Sources;
using PulumiCen.Migration.Writers;

namespace PulumiCen.Migration;

/// <summary>From a source to the files of a migration. It asks nobody, and writes nothing.</summary>
internal static class Migrator
{
    /// <summary>Converts, and checks that no budget changes by it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="language">The language of the program.</param>
    /// <exception cref="MigrationException">Nothing can be converted, or a budget would change.</exception>
    public static MigrationResult Migrate(SourceState source, string name, ProgramLanguage language)
    {
        var converted = SourceConverter.Convert(source);
        if (converted.Program.Count == 0)
        {
            throw new MigrationException(Diagnostics.NothingToMigrate(
                name, source.Resources.Count, [.. converted.Left.Select(finding => $"{finding.Resource!.Address}: {finding.Text}")]));
        }

        var budgets = new ProgramBudgets(converted.Program);
        var compared = BudgetComparison.Of(converted, budgets.Sums);
        foreach (var (resource, problem) in budgets.Problems())
        {
            // The advice in the lines after the first is in the preview, too.
            converted.Decide(resource?.From[0], $"will be shown in preview: {problem.Code}: {problem.Text.Split('\n')[0]}");
        }

        var target = MigrationTarget.Of(source);
        var report = new MigrationReport(converted, compared, target);
        return new MigrationResult(
            report,
            [
                .. Program(target.Project, converted, language),
                ImportFile.Write(converted.Program),
                StepsFile.Write(converted, target, language),
                MarkdownReport.Write(report),
            ]);
    }

    private static IEnumerable<WrittenFile> Program(string project, ConvertedSource converted, ProgramLanguage language) => language switch
    {
        ProgramLanguage.CSharp => CSharpProgram.Write(project, converted.Program),
        ProgramLanguage.TypeScript => TypeScriptProgram.Write(project, converted.Program),
        _ => YamlProgram.Write(project, converted.Program),
    };
}
