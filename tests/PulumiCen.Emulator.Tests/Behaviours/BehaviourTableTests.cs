using System.Reflection;
using System.Text.RegularExpressions;
using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.Tests.Behaviours;

/// <summary>The table of docs/emulator.md has what the code says that it does, and how sure that is.</summary>
public sealed partial class BehaviourTableTests
{
    private const string Mark = "<!-- behaviours -->\n";
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string Page = Path.Combine(BuildFolders.Repository, "docs", "emulator.md");

    [Fact]
    public void The_page_lists_every_behaviour_with_its_mark()
    {
        var table = string.Concat(["| behaviour | known | from |\n|---|---|---|\n", .. Rows().Order(StringComparer.Ordinal)]);
        var parts = File.ReadAllText(Page).Split(Mark);
        if (Environment.GetEnvironmentVariable("UPDATE_EMULATOR_PAGE") is "1")
        {
            File.WriteAllText(Page, string.Concat(parts[0], Mark, table, Mark, parts[^1]));
            return;
        }

        Assert.Equal(table, parts is [_, var listed, _] ? listed : "");
    }

    [Fact]
    public void Every_code_that_can_be_set_says_how_sure_it_is() => Assert.All(
        Codes(), property => Assert.NotEmpty(property.GetCustomAttributes<BehaviourAttribute>()));

    [Fact]
    public void What_nobody_documents_is_marked_there_and_nowhere_else() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(BuildFolders.Repository, "sdk", "PulumiCen.Emulator"), "*.cs", SearchOption.AllDirectories),
        file => Assert.DoesNotMatch(OldMarks(), File.ReadAllText(file)));

    private static IEnumerable<PropertyInfo> Codes() =>
        typeof(RefusalCodes).GetProperties().Where(property => property.PropertyType == typeof(RefusalCode));

    private static IEnumerable<string> Rows()
    {
        var codes = new RefusalCodes();
        return typeof(CenEmulator).Assembly.GetTypes()
            .SelectMany(type => type.GetMembers(All).Where(member => member is not Type).Prepend(type))
            .SelectMany(member => member.GetCustomAttributes<BehaviourAttribute>().Select(behaviour =>
            {
                var code = member is PropertyInfo property && property.PropertyType == typeof(RefusalCode)
                    ? (RefusalCode)property.GetValue(codes)!
                    : null;
                var answer = code is null ? "" : $": {code.Status} `{code.Code}`";
                return $"| {behaviour.What}{answer} | {behaviour.Mark} | {behaviour.Source} |\n";
            }));
    }

    [GeneratedRegex("UNCONFIRMED|INFERRED", RegexOptions.None, 1000)]
    private static partial Regex OldMarks();
}
