namespace PulumiCen.Engine.Tests.Cli;

/// <summary>The stand-in takes nothing that the CLI refuses, and its README says what it lacks.</summary>
public class CommandTableTests
{
    private const string Begin = "<!-- commands -->\n";
    private const string End = "<!-- end of commands -->\n";
    private static readonly string Readme = Path.Combine(BuildFolders.Repository, "sdk", "standin", "README.md");

    [Fact]
    public void A_command_has_no_option_that_the_CLI_lacks() => Assert.Empty(
        from command in CommandTable.OfTheStandIn
        from option in command.Value.Except(CommandTable.OfTheCli.GetValueOrDefault(command.Key, []), StringComparer.Ordinal)
        select $"{command.Key} {option}");

    [Fact]
    public void A_command_is_one_of_the_CLIs() =>
        Assert.Empty(CommandTable.OfTheStandIn.Keys.Except(CommandTable.OfTheCli.Keys, StringComparer.Ordinal));

    /// <summary>With UPDATE_COMMAND_TABLE=1 it is written anew.</summary>
    [Fact]
    public void The_README_has_the_table()
    {
        var text = File.ReadAllText(Readme);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_COMMAND_TABLE") is "1")
        {
            File.WriteAllText(Readme, text = $"{text[..start]}\n{CommandTable.Markdown()}\n{text[end..]}");
            end = text.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal($"\n{CommandTable.Markdown()}\n", text[start..end]);
    }
}
