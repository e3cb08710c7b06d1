using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>Profiles that name a program, which is really started here.</summary>
public sealed class ExternalTests : IDisposable
{
    private readonly FakeMachine _machine = new();

    [UnixFact]
    public async Task A_program_gives_a_key()
    {
        Command("""printf '%s' '{"mode":"StsToken","access_key_id":"i","access_key_secret":"s","sts_token":"t","expiration":"2199-01-01T00:00:00Z"}'""");

        Assert.Equal(new AccessKey("i", "s", "t"), (await FindAsync()).Key);
    }

    [UnixFact]
    public async Task No_shell_reads_the_command()
    {
        Command("""printf %s '{"access_key_id":"$HOME","access_key_secret":"$(id);`id`|id>/dev/null"}'""");

        Assert.Equal(new AccessKey("$HOME", "$(id);`id`|id>/dev/null"), (await FindAsync()).Key);
    }

    [UnixFact]
    public async Task Quotes_and_backslashes_keep_an_argument_together()
    {
        Command("""printf '{"access_key_id":"%s%s%s","access_key_secret":"%s"}' "a\"'b" '' c\ d 'e\f'""");

        // The blank and the quote are refused, and so is told what came through.
        var found = await FindAsync();
        Assert.Null(found.Key);

        Command("""printf '{"access_key_id":"%s%s","access_key_secret":"%s"}' "a'b" '' c\-d""");
        Assert.Equal(new AccessKey("a'b", "c-d"), (await FindAsync()).Key);
    }

    [UnixFact]
    public async Task A_program_that_does_not_end_is_ended_after_a_minute()
    {
        Command("sleep 1000");

        var search = _machine.Chain().FindAsync(CancellationToken.None);
        Assert.False(search.IsCompleted);
        _machine.Time.Advance(TimeSpan.FromSeconds(60));

        AssertProblem("its process_command didn't end within 60 s", await search);
    }

    [UnixFact]
    public async Task What_a_program_writes_is_never_told()
    {
        Command("sh -c 'echo canary; echo canary >&2; exit 3'");
        AssertProblem("its process_command ended with exit code 3", await FindAsync());

        Command("printf '%s' canary");
        AssertProblem("the output of its process_command isn't JSON (line 0, column 0)", await FindAsync());

        Command("""printf '%s' '{"access_key_id":"canary canary","access_key_secret":"s"}'""");
        AssertProblem("its access key id has a space inside", await FindAsync());

        Command("/nowhere/canary --password canary");
        AssertProblem("its process_command can't be started: No such file or directory", await FindAsync());
    }

    [UnixFact]
    public async Task A_key_without_a_time_is_asked_for_again_after_a_while()
    {
        var file = Path.GetTempFileName();
        try
        {
            Command($"cat {file}");
            await File.WriteAllTextAsync(file, """{"access_key_id":"first","access_key_secret":"s"}""");
            var chain = _machine.Chain();
            Assert.Equal("first", (await chain.FindAsync(CancellationToken.None)).Key?.AccessKeyId);

            await File.WriteAllTextAsync(file, """{"access_key_id":"second","access_key_secret":"s"}""");
            Assert.Equal("first", (await chain.FindAsync(CancellationToken.None)).Key?.AccessKeyId);
            _machine.Time.Advance(TimeSpan.FromMinutes(6));
            Assert.Equal("second", (await chain.FindAsync(CancellationToken.None)).Key?.AccessKeyId);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("  ", "its process_command is missing")]
    [InlineData("'' x", "its process_command names no program")]
    [InlineData("say \"hello", "its process_command has a quote that isn't closed")]
    public async Task A_command_that_is_none_is_not_started(string command, string problem)
    {
        Command(command);

        AssertProblem(problem, await FindAsync());
    }

    public void Dispose() => _machine.Dispose();

    private static void AssertProblem(string problem, CredentialLookup found)
    {
        Assert.EndsWith($"({problem})", Assert.Single(found.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", string.Join(' ', found.Searched), StringComparison.Ordinal);
    }

    private void Command(string command) => _machine.Files[FakeMachine.Profiles] = new JObject
    {
        ["current"] = "x",
        ["profiles"] = new JArray(new JObject { ["name"] = "x", ["mode"] = "External", ["process_command"] = command }),
    }.ToString();

    private async Task<CredentialLookup> FindAsync() => await _machine.Chain().FindAsync(CancellationToken.None);
}
