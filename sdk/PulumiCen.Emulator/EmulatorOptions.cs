namespace PulumiCen.Emulator;

/// <summary>How the emulator behaves.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The id and the secret of the key that it knows unless told otherwise.</summary>
    public const string DefaultKey = "emulator";

    /// <summary>The access keys that it knows: id to secret. Default: <see cref="DefaultKey"/> with itself as its secret.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [DefaultKey] = DefaultKey };

    /// <summary>Where its state is kept, which several processes may share; null keeps it in memory.</summary>
    public string? StateFile { get; init; }

    /// <summary>The port on 127.0.0.1; 0 (the default) takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How long a change stays in a transient state, such as <c>Modifying</c>. Default: zero, settled at once.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.Zero;

    /// <summary>How long each answer takes. Default: zero.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.Zero;

    /// <summary>How many requests it takes within a second; the others are throttled. Default: null, all of them.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>Whether a throttled answer says how long to wait (<c>x-acs-retry-after</c>). Default: yes.</summary>
    public bool HintsRetry { get; init; } = true;

    /// <summary>The edition of new CENs. Default: Basic.</summary>
    public EmulatorEdition Edition { get; init; }

    /// <summary>The codes of refusals whose real ones no document shows.</summary>
    public UnconfirmedRefusals Unconfirmed { get; init; } = new();

    /// <summary>Its clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
