namespace PulumiCen.Cloud.Credentials.Roles;

/// <summary>Credentials of roles, kept and renewed.</summary>
internal static class RoleCredentials
{
    /// <summary>A role taken on with another key.</summary>
    public static ICredentialSource Assumed(
        RoleSession session, ICredentialSource signer, string place, CredentialEnvironment environment) =>
        new TemporaryCredentials(
            place,
            async token => await new SecurityTokenService(environment).AssumeRoleAsync(session, signer, token),
            environment.Time);

    /// <summary>A role taken on with the token of an identity provider, which is read anew each time: it expires too.</summary>
    public static ICredentialSource WithOidc(
        RoleSession session, string providerArn, string tokenFile, string place, CredentialEnvironment environment) =>
        new TemporaryCredentials(
            place,
            async cancellationToken =>
            {
                var token = environment.Read(tokenFile)?.Trim();
                return token is { Length: > 0 }
                    ? await new SecurityTokenService(environment).AssumeRoleWithOidcAsync(session, providerArn, token, cancellationToken)
                    : throw new CredentialProblemException($"there is no token in the file {tokenFile}");
            },
            environment.Time);
}
