using PulumiCen.Cloud.Http;

namespace PulumiCen.Provider.Cloud;

/// <summary>What requests to the cloud travel through.</summary>
internal class CloudTransport
{
    /// <summary>Makes the client of a connection, which ends with it.</summary>
    public virtual HttpClient CreateClient() => ApiHttp.CreateClient();
}
