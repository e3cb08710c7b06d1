using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Processes;

/// <summary>What Automation API and people ask of the CLI beside the operations.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_stack_has_a_life_of_its_own()
    {
        using var stack = new ScriptedStack();
        var engine = stack.Engine;

        var (missing, text) = await engine.RunAsync("stack", "select", "--stack", "dev");
        Assert.NotEqual(0, missing);
        Assert.Contains("no stack named 'dev' found", text, StringComparison.Ordinal);
        await engine.SucceedAsync("stack", "init", "dev");
        var (twice, exists) = await engine.RunAsync("stack", "init", "dev");
        Assert.NotEqual(0, twice);
        Assert.Contains("already exists", exists, StringComparison.Ordinal);
        var list = JArray.Parse(await engine.SucceedAsync("stack", "ls", "--json"));
        Assert.Equal("dev", Assert.Single(list).Value<string>("name"));
        await engine.SucceedAsync("stack", "rm", "--yes", "dev");
        Assert.Empty(JArray.Parse(await engine.SucceedAsync("stack", "ls", "--json")));
    }

    [Fact]
    public async Task Configuration_keeps_texts_secrets_and_objects()
    {
        using var stack = new ScriptedStack();
        var engine = stack.Engine;
        await engine.SucceedAsync("stack", "init", "dev");

        await engine.SucceedAsync(
            "config", "set-all", "--stack", "dev", "--plaintext", "size=20", "--secret", "cen:accessKeySecret=hidden");
        await engine.SucceedAsync("config", "set", "--path", "tags.owner", "net", "--stack", "dev");

        var file = await File.ReadAllTextAsync(Path.Combine(engine.ProjectDirectory, "Pulumi.dev.yaml"));
        Assert.DoesNotContain("hidden", file, StringComparison.Ordinal);
        var all = JObject.Parse(await engine.SucceedAsync("config", "--show-secrets", "--json", "--stack", "dev"));
        Assert.Equal("20", all["net:size"]!.Value<string>("value"));
        Assert.Equal("hidden", all["cen:accessKeySecret"]!.Value<string>("value"));
        Assert.Equal("net", all["net:tags"]!["objectValue"]!.Value<string>("owner"));
        var masked = await engine.SucceedAsync("config", "--json", "--stack", "dev");
        Assert.DoesNotContain("hidden", masked, StringComparison.Ordinal);
    }

    /// <summary>Both engines keep their history in one folder, and each shows the other's.</summary>
    [Fact]
    public async Task The_history_keeps_settings_as_the_CLI_does_and_shows_them_as_it_does()
    {
        using var stack = new ScriptedStack();
        var engine = stack.Engine;
        await engine.SucceedAsync("stack", "init", "dev");
        stack.Write(hangs: false);
        await engine.SucceedAsync("config", "set-all", "--stack", "dev", "--plaintext", "size=20", "--secret", "key=hidden");
        await engine.SucceedAsync("config", "set", "--path", "tags.owner", "net", "--stack", "dev");
        await engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");

        var file = Assert.Single(Directory.EnumerateFiles(engine.Home.FullName, "*.history.json", SearchOption.AllDirectories));
        var kept = JObject.Parse(await File.ReadAllTextAsync(file))["config"]!;
        Assert.Equal("20", (string?)kept["net:size"]);
        Assert.StartsWith("v1:", (string?)kept["net:key"]!["secure"], StringComparison.Ordinal);
        Assert.Equal("net", (string?)kept["net:tags"]!["owner"]);
        var shown = JArray.Parse(await engine.SucceedAsync("stack", "history", "--json", "--show-secrets", "--stack", "dev"))[0]["config"]!;
        Assert.Equal("""{"value":"20","secret":false}""", shown["net:size"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"value":"hidden","secret":true}""", shown["net:key"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("net", (string?)shown["net:tags"]!["objectValue"]!["owner"]);
    }

    [Fact]
    public async Task An_unknown_command_is_refused()
    {
        using var stack = new ScriptedStack();

        var (exitCode, output) = await stack.Engine.RunAsync("teleport");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("teleport", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_need_is_only_forgotten_together_with_them()
    {
        using var stack = new ScriptedStack();
        var engine = stack.Engine;
        await engine.SucceedAsync("stack", "init", "dev");
        stack.Write(hangs: false);
        await engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");
        const string Package = "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na";

        var (exitCode, output) = await engine.RunAsync("state", "delete", Package, "--stack", "dev");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("can't be safely deleted because the following resources depend on it:\n * \"a\"", output, StringComparison.Ordinal);

        await engine.SucceedAsync("state", "delete", Package, "--target-dependents", "--stack", "dev");
        Assert.DoesNotContain("cen:index:RegionConnection", stack.State, StringComparison.Ordinal);
        (exitCode, output) = await engine.RunAsync("state", "unprotect", Package, "--stack", "dev");
        Assert.NotEqual(0, exitCode);
        Assert.Contains($"No such resource \"{Package}\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exported_state_can_be_imported()
    {
        using var stack = new ScriptedStack();
        var engine = stack.Engine;
        await engine.SucceedAsync("stack", "init", "dev");
        stack.Write(hangs: false);
        await engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");
        var file = Path.Combine(engine.Home.FullName, "export.json");

        await engine.SucceedAsync("stack", "export", "--show-secrets", "--file", file, "--stack", "dev");
        await engine.SucceedAsync("destroy", "--yes", "--skip-preview", "--stack", "dev");
        await engine.SucceedAsync("stack", "import", "--file", file, "--stack", "dev");

        await engine.SucceedAsync("preview", "--expect-no-changes", "--stack", "dev");
    }
}
