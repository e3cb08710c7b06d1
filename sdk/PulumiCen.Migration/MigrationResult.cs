using PulumiCen.Migration.Reports;
using PulumiCen.Migration.Writers;

namespace PulumiCen.Migration;

/// <summary>What a migration comes to.</summary>
/// <param name="Report">What was converted, and what wasn't.</param>
/// <param name="Files">All files: the program, the import file, the steps and the report.</param>
internal sealed record MigrationResult(MigrationReport Report, IReadOnlyList<WrittenFile> Files);
