namespace PulumiCen.Provider.Configuration;

/// <summary>The provider's configuration; every value is optional.</summary>
internal sealed record ProviderConfiguration
{
    /// <summary>The endpoint's name for the emulator inside the provider.</summary>
    public const string EmulatorEndpoint = "emulator";

    public string? AccessKeyId { get; init; }

    public string? AccessKeySecret { get; init; }

    public string? SecurityToken { get; init; }

    /// <summary>A profile of the Alibaba Cloud CLI.</summary>
    public string? Profile { get; init; }

    /// <summary>Where the API is; null is the public endpoint.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether the API is the emulator inside the provider.</summary>
    public bool UsesEmulator { get; init; }

    /// <summary>Whether preview leaves the cloud alone.</summary>
    public bool Offline { get; init; }

    /// <summary>What bandwidth of a package is that the program didn't register, where the sum is over the package because of it.</summary>
    public FindingWeight OtherAllocations { get; init; }

    /// <summary>What it is that a package has enough only until it has less by itself.</summary>
    public FindingWeight LaterBandwidth { get; init; }

    /// <summary>How often a request is repeated, 0 to 20.</summary>
    public int MaxRetries { get; init; } = 8;

    /// <summary>How long one attempt of a request may take, 1 to 600 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
