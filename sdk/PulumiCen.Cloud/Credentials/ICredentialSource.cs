namespace PulumiCen.Cloud.Credentials;

/// <summary>A place that credentials may come from.</summary>
public interface ICredentialSource
{
    /// <summary>Looks the credentials up. Called for each request: temporary ones change.</summary>
    ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken);
}
