namespace PulumiCen.Cloud.Credentials.Roles;

/// <summary>A RAM role to take on.</summary>
internal sealed record RoleSession
{
    private const string DefaultName = "PulumiCen";

    /// <summary>The role, <c>acs:ram::ACCOUNT:role/NAME</c>.</summary>
    public required string RoleArn { get; init; }

    /// <summary>What the session is called in the cloud's audit trail. Default: PulumiCen.</summary>
    public string Name { get; private init; } = DefaultName;

    /// <summary>How long it lasts, in seconds; null leaves it to the cloud (3600).</summary>
    public string? Seconds { get; init; }

    /// <summary>What the owner of the role asks others to give.</summary>
    public string? ExternalId { get; init; }

    /// <summary>A policy that narrows the role's permissions.</summary>
    public string? Policy { get; init; }

    /// <summary>The host of STS, before <see cref="Region"/>; null for none in particular.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The STS region; null is the one of <c>ALIBABA_CLOUD_STS_REGION</c>, or the central endpoint.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the region is asked within its VPC; <c>ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED</c> says so for all.</summary>
    public bool UsesVpc { get; init; }

    /// <summary>A session by name; null keeps the default.</summary>
    public RoleSession Named(string? name) => this with { Name = name ?? DefaultName };
}
