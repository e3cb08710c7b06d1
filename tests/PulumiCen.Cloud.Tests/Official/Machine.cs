using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Official;

/// <summary>A home directory with files in it, and the environment variables of whoever lives there.</summary>
internal sealed class Machine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Nobody's metadata service is asked here.</summary>
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal) { ["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true" };

    private readonly string _home;
    private readonly List<string> _story = [];

    public Machine(string folder, string name) => _home = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    /// <summary>What is in it, for a test that fails.</summary>
    public string Story => string.Join("\n", _story);

    public JObject Json => new() { ["home"] = _home, ["variables"] = JObject.FromObject(_variables) };

    public Machine Variable(string name, string value)
    {
        _variables[name] = value;
        _story.Add($"{name}={value}");
        return this;
    }

    /// <summary>Writes the file of the Alibaba Cloud CLI.</summary>
    public Machine Profiles(string current, params (string Name, JObject Profile)[] profiles) => Profiles(new JObject
    {
        ["current"] = current,
        ["profiles"] = new JArray(profiles.Select(item => new JObject(item.Profile) { ["name"] = item.Name })),
    }.ToString(Formatting.None));

    public Machine Profiles(string text) => File(Path.Combine(".aliyun", "config.json"), text);

    /// <summary>Writes the credentials file.</summary>
    public Machine Credentials(string text) => File(Path.Combine(".alibabacloud", "credentials"), text);

    public Machine File(string name, string text)
    {
        var path = Path.Combine(_home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        _story.Add($"{name}: {text}");
        return this;
    }

    public string PathOf(string name) => Path.Combine(_home, name);

    /// <summary>The key that our chain chooses; null for none.</summary>
    public async Task<AccessKey?> ChooseAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var environment = new CredentialEnvironment { Variable = _variables.GetValueOrDefault, HomeDirectory = _home };
        return (await CredentialChain.Create(new CredentialChainOptions(), environment).FindAsync(limit.Token)).Key;
    }
}
