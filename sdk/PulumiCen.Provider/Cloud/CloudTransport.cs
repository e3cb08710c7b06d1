namespace PulumiCen.Provider.Cloud;

/// <summary>What requests to the cloud travel through.</summary>
internal class CloudTransport
{
    /// <summary>Makes the handler of a connection, which ends with it.</summary>
    public virtual HttpMessageHandler CreateHandler() => new SocketsHttpHandler();
}
