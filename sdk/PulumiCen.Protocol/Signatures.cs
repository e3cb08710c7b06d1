namespace PulumiCen.Protocol;

/// <summary>
/// The marks that Pulumi's wire format and checkpoints use for values that JSON lacks
/// (pulumi/pulumi, <c>sdk/go/common/resource/plugin/rpc.go</c> and <c>properties.go</c>).
/// </summary>
public static class Signatures
{
    /// <summary>The property that marks an object as a special value; its value says which.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret: <c>value</c> on the wire, <c>ciphertext</c> or <c>plaintext</c> in a checkpoint.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>A resource reference: <c>urn</c>, <c>id</c>, <c>name</c>, <c>type</c>, <c>packageVersion</c>.</summary>
    public const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>A value with its dependencies: <c>value</c>, <c>secret</c>, <c>dependencies</c>.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>An asset.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>The text that stands for an unknown value, at any depth.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
