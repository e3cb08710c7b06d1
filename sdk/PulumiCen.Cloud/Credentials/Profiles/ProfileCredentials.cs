using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Profiles;

/// <summary>A profile of the Alibaba Cloud CLI, in <c>~/.aliyun/config.json</c>. The file is read once.</summary>
internal sealed class ProfileCredentials : ICredentialSource
{
    private readonly string? _name;
    private readonly CredentialEnvironment _environment;
    private readonly Lazy<ICredentialSource> _source;

    /// <param name="name">The profile; null is the one that the environment names, or the current one.</param>
    /// <param name="environment">The machine.</param>
    public ProfileCredentials(string? name, CredentialEnvironment environment)
    {
        _name = name ?? environment.Profile;
        _environment = environment;
        _source = new Lazy<ICredentialSource>(Resolve);
    }

    private string FilePath => Path.Combine(_environment.HomeDirectory, ".aliyun", "config.json");

    private string Place => $"the profile {(_name is null ? "that is current" : $"\"{_name}\"")} in {FilePath}";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) =>
        _source.Value.FindAsync(cancellationToken);

    private ICredentialSource Resolve()
    {
        if (_environment.IsSet("ALIBABA_CLOUD_CLI_PROFILE_DISABLED"))
        {
            return FixedCredentials.None($"{FilePath} (disabled by ALIBABA_CLOUD_CLI_PROFILE_DISABLED)");
        }

        try
        {
            return _environment.Read(FilePath) is { } text
                ? InFile(CredentialRequest.Parse(text, "it"))
                : FixedCredentials.None(Place);
        }
        catch (CredentialProblemException problem)
        {
            return FixedCredentials.Broken(Place, problem.Message);
        }
    }

    private ICredentialSource InFile(JObject settings)
    {
        var profiles = new ProfileTable(settings, FilePath, _environment);
        var name = _name ?? settings.OptionalText("current");
        return name is not null && profiles.Contains(name) ? profiles.SourceOf(name, Place) : FixedCredentials.None(Place);
    }
}
