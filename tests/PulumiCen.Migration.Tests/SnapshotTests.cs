using PulumiCen.Migration.Writers;
using Snapshooter;
using Snapshooter.Xunit;

namespace PulumiCen.Migration.Tests;

/// <summary>All that is written of each source.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Sources => [.. SourceFiles.Names];

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_is_written(string source)
    {
        var files = SourceFiles.Migrate(source).Files
            .Concat(SourceFiles.Migrate(source, ProgramLanguage.TypeScript).Files)
            .Concat(SourceFiles.Migrate(source, ProgramLanguage.Yaml).Files)
            .Where(file => !file.Name.EndsWith(".csproj", StringComparison.Ordinal) && file.Name is not "tsconfig.json")
            .DistinctBy(file => (file.Name, file.Text));

        Snapshot.Match(
            string.Concat(files.Select(file => $"=== {file.Name}\n{file.Text}")),
            new SnapshotNameExtension(Path.GetFileNameWithoutExtension(source)));
    }
}
