using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials;

/// <summary>The machine that credentials are looked for on.</summary>
public sealed record CredentialEnvironment
{
    private static readonly Lazy<HttpMessageHandler> SharedHandler = new(ApiHttp.CreateHandler);
    private readonly HttpMessageHandler? _handler;

    /// <summary>This process's machine.</summary>
    public static CredentialEnvironment Current { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        HomeDirectory = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    };

    /// <summary>Reads an environment variable; null or empty when it isn't set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The user's home directory.</summary>
    public required string HomeDirectory { get; init; }

    /// <summary>
    /// Reads a text file; null when it isn't there. An <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> says that it can't be read.
    /// </summary>
    public Func<string, string?> ReadFile { get; init; } = path => File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>Writes a text file that is there, in whole or not at all; the access to it stays as it is.</summary>
    public Action<string, string> ReplaceFile { get; init; } = FileReplacement.Write;

    /// <summary>Sends the requests for temporary credentials. Never disposed here.</summary>
    public HttpMessageHandler Handler
    {
        get => _handler ?? SharedHandler.Value;
        init => _handler = value;
    }

    /// <summary>The clock of timeouts and expiry.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The name of the profile that the environment asks for; null for none.</summary>
    internal string? Profile => Find("ALIBABA_CLOUD_PROFILE", "ALIBABACLOUD_PROFILE", "ALICLOUD_PROFILE");

    /// <summary>The value of the first variable that has one; without the line break that <c>echo</c> leaves at its end.</summary>
    internal string? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (KeyText.Trimmed(Variable(name)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a switch is on.</summary>
    internal bool IsSet(string name) => string.Equals(Find(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file's text; null when it isn't there.</summary>
    /// <exception cref="CredentialProblemException">It can't be read.</exception>
    internal string? Read(string path)
    {
        try
        {
            return ReadFile(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CredentialProblemException($"{path} can't be read: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    internal HttpClient CreateClient() => new(Handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
