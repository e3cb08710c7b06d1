namespace PulumiCen.Cloud.Credentials.Roles;

/// <summary>The role that the environment gives to a pod or a CI job, by the token of its identity provider.</summary>
internal static class EnvironmentOidc
{
    private const string Place =
        "the environment variables ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE";

    public static ICredentialSource Create(CredentialEnvironment environment) =>
        environment.Find("ALIBABA_CLOUD_ROLE_ARN") is { } role
        && environment.Find("ALIBABA_CLOUD_OIDC_PROVIDER_ARN") is { } provider
        && environment.Find("ALIBABA_CLOUD_OIDC_TOKEN_FILE") is { } file
            ? RoleCredentials.WithOidc(
                new RoleSession { RoleArn = role }.Named(environment.Find("ALIBABA_CLOUD_ROLE_SESSION_NAME")),
                provider,
                file,
                Place,
                environment)
            : FixedCredentials.None(Place);
}
