using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>
/// A key from a program that the profile names (mode <c>External</c>, <c>process_command</c>). It is started without a
/// shell, has a time limit, and what it writes is never shown.
/// </summary>
internal static class ExternalCredentials
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>The official SDKs run it for each request when it says no time; this is often enough.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <exception cref="CredentialProblemException">The command isn't one.</exception>
    public static ICredentialSource Create(string line, string place, CredentialEnvironment environment)
    {
        var arguments = CommandLine.Split(line, OperatingSystem.IsWindows());
        var command = new ProcessCommand(environment.Time);
        return new TemporaryCredentials(
            place,
            async cancellationToken =>
            {
                var answer = CredentialRequest.Parse(
                    await command.RunAsync(arguments, Timeout, cancellationToken), "the output of its process_command");
                if (answer.Text("mode") is "StsToken" && answer.Text("sts_token").Length == 0)
                {
                    throw new CredentialProblemException("the output of its process_command has no sts_token");
                }

                var key = TemporaryKey.Read(answer, KeyFieldNames.External);
                return key with { Expires = key.Expires ?? environment.Time.GetUtcNow() + Lifetime };
            },
            environment.Time);
    }
}
