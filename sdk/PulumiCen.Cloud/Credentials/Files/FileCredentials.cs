using PulumiCen.Cloud.Credentials.Metadata;
using PulumiCen.Cloud.Credentials.Roles;

namespace PulumiCen.Cloud.Credentials.Files;

/// <summary>
/// A section of the credentials file, <c>~/.alibabacloud/credentials</c> or <c>ALIBABA_CLOUD_CREDENTIALS_FILE</c>. The file
/// is read once.
/// </summary>
internal sealed class FileCredentials : ICredentialSource
{
    private readonly string _section;
    private readonly CredentialEnvironment _environment;
    private readonly Lazy<ICredentialSource> _source;

    /// <param name="section">The section; null is the one that the environment names, or <c>default</c>.</param>
    /// <param name="environment">The machine.</param>
    public FileCredentials(string? section, CredentialEnvironment environment)
    {
        _section = section ?? environment.Profile ?? "default";
        _environment = environment;
        _source = new Lazy<ICredentialSource>(Resolve);
    }

    private string FilePath => _environment.Find("ALIBABA_CLOUD_CREDENTIALS_FILE")
        ?? Path.Combine(_environment.HomeDirectory, ".alibabacloud", "credentials");

    private string Place => $"the section \"{_section}\" in {FilePath}";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) =>
        _source.Value.FindAsync(cancellationToken);

    private ICredentialSource Resolve()
    {
        try
        {
            var section = _environment.Read(FilePath) is { } text ? IniFile.Section(text, _section) : null;
            return section is null || string.Equals(section.GetValueOrDefault("enable"), "false", StringComparison.OrdinalIgnoreCase)
                ? FixedCredentials.None(Place)
                : Source(section);
        }
        catch (CredentialProblemException problem)
        {
            return FixedCredentials.Broken(Place, problem.Message);
        }
    }

    private ICredentialSource Source(IReadOnlyDictionary<string, string> section) => section.GetValueOrDefault("type") switch
    {
        "access_key" or null => FixedCredentials.Of(Key(section, null), Place),
        "sts" => FixedCredentials.Of(Key(section, Required(section, "security_token")), Place),
        "ecs_ram_role" => EcsCredentials.Create(Optional(section, "role_name"), Place, _environment),
        "ram_role_arn" => RoleCredentials.Assumed(
            Session(section), FixedCredentials.Of(Key(section, Optional(section, "security_token")), Place), Place, _environment),
        "oidc_role_arn" => RoleCredentials.WithOidc(
            Session(section),
            Required(section, "oidc_provider_arn"),
            Required(section, "oidc_token_file_path"),
            Place,
            _environment),
        var type => throw new CredentialProblemException(
            $"its type {type} isn't supported here: use access_key, sts, ram_role_arn, oidc_role_arn or ecs_ram_role"),
    };

    private static AccessKey Key(IReadOnlyDictionary<string, string> section, string? token) =>
        KeyText.Read(Required(section, "access_key_id"), Required(section, "access_key_secret"), token)!;

    private static RoleSession Session(IReadOnlyDictionary<string, string> section) => new RoleSession
    {
        RoleArn = Required(section, "role_arn"),
        Policy = Optional(section, "policy"),
    }.Named(Optional(section, "role_session_name"));

    private static string? Optional(IReadOnlyDictionary<string, string> section, string name) =>
        KeyText.Trimmed(section.GetValueOrDefault(name));

    private static string Required(IReadOnlyDictionary<string, string> section, string name) =>
        Optional(section, name) ?? throw new CredentialProblemException($"its {name} is missing");
}
