using PulumiCen.Migration.Sources;
using PulumiCen.Migration.Writers;

namespace PulumiCen.Migration.Tests;

/// <summary>The states in the folder <c>sources</c>, and what they come to.</summary>
internal static class SourceFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "sources");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static SourceState Read(string name) => Parse(Text(name), name);

    public static SourceState Parse(string text, string name = "state.json") => SourceReader.Read(new StringReader(text), name);

    public static MigrationResult Migrate(string name, ProgramLanguage language = ProgramLanguage.CSharp) =>
        Migrator.Migrate(Read(name), name, language);

    public static string TextOf(this MigrationResult result, string name) => result.Files.Single(
        file => string.Equals(file.Name, name, StringComparison.Ordinal)).Text;
}
