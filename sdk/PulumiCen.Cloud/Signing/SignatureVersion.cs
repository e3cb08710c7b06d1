namespace PulumiCen.Cloud.Signing;

/// <summary>How requests are signed.</summary>
public enum SignatureVersion
{
    /// <summary>Version 3, <see cref="Acs3Signature"/>: what the official SDKs of today send.</summary>
    Acs3,

    /// <summary>Version 1, <see cref="RpcSignature"/>: for gateways that don't know version 3.</summary>
    Rpc,
}
