using Newtonsoft.Json.Linq;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Cloud.Tests.Official;

/// <summary>
/// The official credentials chain (@alicloud/credentials) and ours choose the same key. Where they don't, the reason is
/// here and in docs/credentials.md; a difference that is gone has to go from both.
/// </summary>
public sealed class SameKeyTests : IClassFixture<OfficialChain>, IClassFixture<KeyServer>, IDisposable
{
    private const int Homes = 40;

    private readonly OfficialChain _official;
    private readonly KeyServer _server;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public SameKeyTests(OfficialChain official, KeyServer server) => (_official, _server) = (official, server);

    /// <summary>A machine, what each chain chooses there, and why they differ, as docs/credentials.md has it.</summary>
    public static TheoryData<string, string?, string?, string> Differences => new()
    {
        { "line break", "LTAI5tExample", "LTAI5tExample\n", "a key with a line break at its end is sent with it, and refused as unknown" },
        { "halves", null, "half", "half a key of a profile or a section is completed by the other half in the environment" },
        { "comment behind a section", "file", null, "a comment behind a section's name makes the section another one" },
        { "section with a dot", "file", null, "a section whose name has a dot is never found" },
        { "no type", "file", null, "a section with a complete key and no `type` is left out" },
        { "sts", "file", null, "`type = sts` isn't known" },
        { "not enabled", null, "file", "`enable = false` is ignored" },
        { "no mode", "profile", null, "a profile without a mode, as old versions of the CLI wrote it, is left out" },
        { "older variables", "older", null, "the variables `ALIBABACLOUD_...` and `ALICLOUD_...` aren't read" },
        { "older profile variable", "net", "default", "`ALICLOUD_PROFILE` isn't read" },
    };

    [NodeFact]
    public async Task Both_chains_choose_the_same_key_in_every_home()
    {
        var dice = new Random(2);
        var machines = Enumerable.Range(1, Homes).Select(number => RandomMachine.Make(_folder.FullName, number, dice, _server)).ToList();

        var theirs = await _official.ChooseAsync(machines);

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < machines.Count; index++)
        {
            var ours = await machines[index].ChooseAsync();
            Assert.True(ours == theirs[index], $"ours: {ours?.AccessKeyId ?? "none"}, theirs: {theirs[index]?.AccessKeyId ?? "none"}\n{machines[index].Story}");
            chosen.Add(ours?.AccessKeyId ?? "none");
        }

        // The test of the test: all places come up.
        string[] places = ["none", "env", "default", "default-sts", "default-external", "sso", "default-file", "net-file", "uri"];
        Assert.Equal("", string.Join(' ', places.Except(chosen, StringComparer.Ordinal)));
    }

    [NodeTheory]
    [MemberData(nameof(Differences))]
    public async Task They_differ_where_theirs_is_to_mend(string machine, string? ours, string? theirs, string reason)
    {
        var made = Make(machine);

        Assert.Equal(ours, (await made.ChooseAsync())?.AccessKeyId);
        Assert.Equal(theirs, Assert.Single(await _official.ChooseAsync([made]))?.AccessKeyId);
        var page = await File.ReadAllTextAsync(Path.Combine(BuildFolders.Repository, "docs", "credentials.md"));
        Assert.Contains(reason, page.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Machine Make(string kind)
    {
        const string key = "type = access_key\naccess_key_id = file\naccess_key_secret = x\n";
        var machine = new Machine(_folder.FullName, kind);
        return kind switch
        {
            "line break" => machine
                .Variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAI5tExample\n").Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s3cr3t\n"),
            "halves" => machine.Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "of another account").Profiles(
                "default", ("default", new JObject { ["mode"] = "AK", ["access_key_id"] = "half", ["access_key_secret"] = "" })),
            "comment behind a section" => machine.Credentials("[default] # the one that is used\n" + key),
            "section with a dot" => machine.Variable("ALIBABA_CLOUD_PROFILE", "team.prod").Credentials("[team.prod]\n" + key),
            "no type" => machine.Credentials("[default]\naccess_key_id = file\naccess_key_secret = x\n"),
            "sts" => machine.Credentials("[default]\ntype = sts\naccess_key_id = file\naccess_key_secret = x\nsecurity_token = t\n"),
            "not enabled" => machine.Credentials("[default]\nenable = false\n" + key),
            "no mode" => machine.Profiles(
                "default", ("default", new JObject { ["access_key_id"] = "profile", ["access_key_secret"] = "x" })),
            "older variables" => machine.Variable("ALICLOUD_ACCESS_KEY", "older").Variable("ALICLOUD_SECRET_KEY", "x"),
            "older profile variable" => machine.Variable("ALICLOUD_PROFILE", "net").Profiles(
                "default",
                ("default", new JObject { ["mode"] = "AK", ["access_key_id"] = "default", ["access_key_secret"] = "x" }),
                ("net", new JObject { ["mode"] = "AK", ["access_key_id"] = "net", ["access_key_secret"] = "x" })),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
