using System.Collections.Frozen;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Faults;

namespace PulumiCen.Emulator;

/// <summary>How the emulator behaves.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The id and the secret of the key that it knows unless told otherwise.</summary>
    public const string DefaultKey = "emulator";

    /// <summary>The access keys that it knows: id to secret. Default: <see cref="DefaultKey"/> with itself as its secret.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [DefaultKey] = DefaultKey };

    /// <summary>Security tokens that keys have to come with: key id to token, as those of an assumed role. Default: none.</summary>
    public IReadOnlyDictionary<string, string> SecurityTokens { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Where its state is kept, which several processes may share; null keeps it in memory.</summary>
    public string? StateFile { get; init; }

    /// <summary>The port on 127.0.0.1; 0 (the default) takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How long a change stays in a transient state, such as <c>Modifying</c>. Default: zero, settled at once.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// Whether what a connection gives up is free only when the change is settled (default), or at once.
    /// </summary>
    [Assumed("what a connection gives up is free when the change is settled (FreesRoomWhenSettled)", "the stricter way: a client that gets by here gets by there")]
    public bool FreesRoomWhenSettled { get; init; } = true;

    /// <summary>
    /// Whether a package takes one change of its connections at a time, and answers others <c>Operation.Blocking</c>.
    /// Default: no.
    /// </summary>
    [Assumed("a package takes several changes of its connections at a time (BlocksPackages)", "no source says either")]
    public bool BlocksPackages { get; init; }

    /// <summary>How long each answer takes. Default: zero.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.Zero;

    /// <summary>How many requests it takes within a second; the others are throttled. Default: null, all of them.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>Whether a throttled answer says how long to wait (<c>x-acs-retry-after</c>). Default: yes.</summary>
    public bool HintsRetry { get; init; } = true;

    /// <summary>The edition of new CENs. Default: Basic.</summary>
    public EmulatorEdition Edition { get; init; }

    /// <summary>
    /// The regions in which a new Enterprise edition CEN has a transit router; making them isn't emulated. Default: null,
    /// every known region.
    /// </summary>
    public IReadOnlyList<string>? TransitRouterRegions { get; init; }

    /// <summary>
    /// Regions, with their areas, that it has beside those known to us, as the cloud gets new ones; a known region can be
    /// given another area. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> MoreRegions { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>
    /// The regions in which the transit router of a new Enterprise edition CEN is still of the Basic edition: both editions
    /// can be connected with each other. Default: none.
    /// </summary>
    public IReadOnlyList<string> BasicRegions { get; init; } = [];

    /// <summary>
    /// Whether a deleted peer attachment is listed as <c>Detached</c> for another <see cref="Settling"/>. Default: no.
    /// </summary>
    [Assumed("a deleted peer attachment isn't listed as Detached (ShowsDetached)", "its list page names the status; its delete page says that it is gone after Detaching")]
    public bool ShowsDetached { get; init; }

    /// <summary>
    /// Whether a dry run of a peer attachment that would be granted is the error <c>DryRunOperation</c>, as at transit
    /// routers. Default: no.
    /// </summary>
    [Assumed("a passed dry run of a peer attachment is granted (DryRunIsError)", "its own page says so; the pages of transit routers have 400 DryRunOperation")]
    public bool DryRunIsError { get; init; }

    /// <summary>How packages can be bought.</summary>
    public ChargeRules Charges { get; init; } = new();

    /// <summary>How many CENs there can be; null (the default) for any number. Documents of 2019 say 5.</summary>
    public int? CenQuota { get; init; }

    /// <summary>Faults from the start; more can be added while it answers. Default: none.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What the dice of faults with a chance begin with. Default: 0.</summary>
    public int FaultSeed { get; init; }

    /// <summary>What the account may do.</summary>
    public AccountRules Account { get; init; } = new();

    /// <summary>The codes of refusals.</summary>
    public RefusalCodes Codes { get; init; } = new();

    /// <summary>Its clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
