using System.CommandLine;
using PulumiCen.Tool.CommandLine;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Tests.Automation;
using Spectre.Console.Testing;

namespace PulumiCen.Tool.Tests.CommandLine;

/// <summary>Every option of every command changes something: one that does nothing must not be there.</summary>
public sealed class OptionTests : IDisposable
{
    private const string State =
        """
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:dev::net::cen:index:RegionConnection::a", "type": "cen:index:RegionConnection", "id": "c-1",
           "inputs": {"regionIds": ["cn-hangzhou", "us-east-1"], "bandwidthPackageId": "cenbwp-1", "bandwidth": 8}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::eu", "type": "cen:index:BandwidthPackage", "id": "cenbwp-2",
           "inputs": {"areas": ["China", "Europe"], "bandwidth": 20}}]}}
        """;

    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private readonly ScriptedCli _cli;

    public OptionTests()
    {
        var traces = Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "traces");
        var events = Path.Combine(traces, "09-unknown-at-preview", "1-preview.events.jsonl");
        _cli = new ScriptedCli(
            $"""
             printf 'endpoint %s\n' "$PULUMI_CEN_ENDPOINT" >> "$0.environment"
             case "$1" in preview|up|refresh|destroy) cat "{events}" > "$log";; esac
             case "$*" in
               *"stack export"*) cat "$(dirname "$0")/../state.json";;
               *history*) echo '[]';;
               *output*) printf '\173\175';;
             esac
             """);
        File.WriteAllText(At("Pulumi.yaml"), "name: net\nruntime: dotnet\n");
        File.WriteAllText(At("state.json"), State);
        File.WriteAllText(At("prices.yaml"), "prices: []\n");
        File.WriteAllText(At("before.json"), State.Replace("::a\"", "::z\"", StringComparison.Ordinal).Replace("cenbwp-1", "cenbwp-2", StringComparison.Ordinal).Replace(": 20", ": 5", StringComparison.Ordinal));
        File.Copy(Path.Combine(traces, "01-create", "1-preview.preview.json"), At("preview.json"));
        File.WriteAllText(At("cen.json"), """{"Cens": {"Cen": [{"CenId": "cen-1", "Name": "one"}]}}""");
        File.WriteAllText(At("cens.json"), """{"Cens": {"Cen": [{"CenId": "cen-1", "Name": "one"}, {"CenId": "cen-2", "Name": "two"}]}}""");
    }

    public static TheoryData<string> Commands =>
        [.. Root(new TestConsole(), new TestConsole()).Subcommands.Where(command => command.Options.Count > 0).Select(command => command.Name)];

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        _cli.Dispose();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_option_does_something(string command)
    {
        if (string.Equals(command, EmulatorCommand.Name, StringComparison.Ordinal))
        {
            // It serves until it is ended; EmulatorCommandTests and the emulator's own tests use these three.
            Assert.Equal("--port, --state, --access-key", string.Join(", ", Options(command)));
            return;
        }

        // MigrateCommandTests and BudgetCommandTests have a cloud to ask.
        foreach (var option in Options(command).Where(option => option is not ("--from-cloud" or "--ask-cloud")))
        {
            var (without, with) = Lines(command, option);

            var (before, after) = (await RunAsync(without), await RunAsync(with));

            Assert.False(string.Equals(before, after, StringComparison.Ordinal), $"{command} {option} does nothing:\n{before}");
        }
    }

    [Theory]
    [InlineData("report", "--state", "state.json")]
    [InlineData("headroom", "--from", "state.json", "--stack", "prod")]
    [InlineData("report", "--from", "preview.json", "--config", "a=1")]
    [InlineData("report", "--from", "preview.json", "--target", "urn:x")]
    [InlineData("report", "--from", "preview.json", "--engine", "standin")]
    [InlineData("budget", "--all-stacks", "--stack", "prod")]
    [InlineData("migrate", "--out", "new")]
    [InlineData("migrate", "--out", "new", "--from", "state.json", "--from-cloud", "cen-1")]
    public void What_means_nothing_together_is_refused(params string[] line) =>
        Assert.Single(Root(new TestConsole(), new TestConsole()).Parse(line).Errors);

    /// <summary>The parser takes the number of a choice for its name, and a list of names for their sum.</summary>
    [Theory]
    [InlineData("report --format 3", "--format is \"3\"; it must be one of text, markdown, html, json, sarif, junit.")]
    [InlineData("report --format text,html", "--format is \"text,html\"; it must be one of text, markdown, html, json, sarif, junit.")]
    [InlineData("preview --cloud 1", "--cloud is \"1\"; it must be one of emulator, live.")]
    [InlineData("review . --cloud 1", "--cloud is \"1\"; it must be one of emulator, live.")]
    [InlineData("migrate --from x --out y --language 1", "--language is \"1\"; it must be one of csharp, typescript, yaml.")]
    [InlineData("up --engine 9", "--engine is \"9\"; it must be one of auto, pulumi, standin.")]
    public void What_is_no_choice_is_refused(string line, string problem) =>
        Assert.Contains(problem, Root(new TestConsole(), new TestConsole()).Parse(line.Split(' ')).Errors.Select(error => error.Message), StringComparer.Ordinal);

    [Theory]
    [InlineData("preview --jsno", "--jsno", "--json")]
    [InlineData("preview . --tagret urn:x", "--tagret", "--target")]
    [InlineData("report --from x --strcit", "--strcit", "--strict")]
    [InlineData("report --out --formt html", "--formt", "--format")]
    [InlineData("up --ye", "--ye", "--yes")]
    [InlineData("up --paralel=3", "--paralel", "--parallel")]
    [InlineData("up --verbose", "--verbose", null)]
    [InlineData("headroom --config a=1", "--config", null)]
    [InlineData("emulator --prot 1", "--prot", "--port")]
    [InlineData("preview -x", "-x", null)]
    [InlineData("preview --hlep", "--hlep", "--help")]
    public void A_mistyped_option_is_refused_with_the_nearest_name(string line, string option, string? nearest)
    {
        var problem = MistypedOption.Find(Root(new TestConsole(), new TestConsole()).Parse(line.Split(' ')));

        var proposal = nearest is null ? "" : $" Did you mean \"{nearest}\"?";
        Assert.StartsWith($"\"{line.Split(' ')[0]}\" has no option \"{option}\".{proposal}\n", problem?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report --from -")]
    [InlineData("preview -- --folder")]
    [InlineData("preview -s dev -p 3 -c a=--b")]
    [InlineData("--version")]
    [InlineData("up --yes=false")]
    public void What_is_right_is_let_through(string line) =>
        Assert.Null(MistypedOption.Find(Root(new TestConsole(), new TestConsole()).Parse(line.Split(' '))));

    private static RootCommand Root(TestConsole results, TestConsole errors) =>
        ToolCommand.Create(Terminal.Of(results, errors), TimeProvider.System, CancellationToken.None);

    private static IEnumerable<string> Options(string command) => Root(new TestConsole(), new TestConsole())
        .Subcommands.Single(sub => string.Equals(sub.Name, command, StringComparison.Ordinal))
        .Options.Where(option => option is not System.CommandLine.Help.HelpOption)
        .Select(option => option.Name);

    private string Comment => Path.Combine(At("review"), "comment.md");

    private string At(string file) => Path.Combine(_cli.Folder, file);

    // A command line without the option, and the same one with it.
    private (string[] Without, string[] With) Lines(string command, string option)
    {
        string[] asks = command is "up" or "refresh" or "destroy" && option is not "--yes" ? ["--yes"] : [];
        string[] output = command is "review" ? ["--out", At("review")] : [];
        string[] @base = command is "migrate"
            ? [command, "--from", At("cen.json"), "--out", At("migrated")]
            : [command, _cli.Folder, .. asks, .. output];
        return option switch
        {
            "--out" when command is "migrate" => (@base, [command, "--from", At("cen.json"), option, At("elsewhere")]),
            "--from" when command is "migrate" => (@base, [command, option, At("cens.json"), "--out", At("migrated")]),
            "--language" => (@base, [.. @base, option, "yaml"]),
            "--out" when command is "review" => (@base, [command, _cli.Folder, option, At("elsewhere")]),
            "--base" => (@base, [.. @base, option, At("nowhere")]),
            "--stack" => (@base, [.. @base, option, "other"]),
            "--config" => (@base, [.. @base, option, "a=1"]),
            "--prices" when command is "suggest" => Over(option, At("prices.yaml")),
            "--prices" => (@base, [.. @base, option, At("prices.yaml")]),
            "--all-stacks" => (@base, [.. @base, option]),
            "--json" or "--diff" or "--refresh" or "--yes" or "--strict" => (@base, [.. @base, option]),
            "--target" => (@base, [.. @base, option, "urn:x"]),
            "--parallel" => (@base, [.. @base, option, "3"]),
            "--engine" => (@base, [.. @base, option, "standin"]),
            "--cloud" => (@base, [.. @base, option, "live"]),
            "--format" => (@base, [.. @base, option, "html"]),
            "--out" => (@base, [.. @base, option, At("report.md")]),
            "--from" when command is "budget" => (@base, [command, option, At("before.json")]),
            "--from" => (@base, [.. @base, option, At("preview.json")]),
            "--state" => ([.. @base, "--from", At("preview.json")], [.. @base, "--from", At("preview.json"), option, At("before.json")]),
            "--give" or "--package" when command is "suggest" => Over(option, option is "--give" ? "z=5" : "eu=30"),
            "--give" => (@base, [.. @base, option, "a=30"]),
            "--package" => (@base, [.. @base, option, "eu=30"]),
            _ => throw new ArgumentOutOfRangeException(nameof(option), option, "Say here what the option changes."),
        };

        (string[] Without, string[] With) Over(string name, string value) =>
            ([.. @base, "--from", At("before.json")], [.. @base, "--from", At("before.json"), name, value]);
    }

    private async Task<string> RunAsync(string[] line)
    {
        Environment.SetEnvironmentVariable("PATH", Path.Combine(_cli.Folder, "bin") + Path.PathSeparator + _path);
        var (calls, environment) = (At("calls.txt"), At(Path.Combine("bin", "pulumi.environment")));
        File.Delete(calls);
        File.Delete(environment);
        File.Delete(At("report.md"));
        foreach (var folder in new[] { "review", "elsewhere", "migrated" }.Where(folder => Directory.Exists(At(folder))))
        {
            Directory.Delete(At(folder), recursive: true);
        }

        using var results = new TestConsole();
        using var errors = new TestConsole();
        var exitCode = await Root(results, errors).Parse(line).InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null });

        // Which engine and how long it took is in the first and last line.
        return string.Join(
            '\n',
            exitCode,
            System.Text.RegularExpressions.Regex.Replace(results.Output, @"\(\d+\.\d s\)", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)),
            errors.Output,
            File.Exists(calls) ? string.Join('\n', _cli.CommandLines()) : "",
            File.Exists(environment) ? await File.ReadAllTextAsync(environment) : "",
            File.Exists(At("report.md")),
            File.Exists(Comment) ? await File.ReadAllTextAsync(Comment) : "");
    }
}
