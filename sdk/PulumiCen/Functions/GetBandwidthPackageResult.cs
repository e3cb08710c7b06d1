using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>The result of <see cref="GetBandwidthPackage"/>.</summary>
[OutputType]
public sealed class GetBandwidthPackageResult
{
    /// <summary>Its id.</summary>
    public readonly string Id;

    /// <summary>Its name; may be empty.</summary>
    public readonly string Name;

    /// <summary>Its description; may be empty.</summary>
    public readonly string Description;

    /// <summary>What it has, in Mbit/s.</summary>
    public readonly int Bandwidth;

    /// <summary>The two areas it is for, such as <c>China</c> and <c>North-America</c>.</summary>
    public readonly ImmutableArray<string> Areas;

    /// <summary>The id of the CEN instance it is attached to; absent when it is not attached.</summary>
    public readonly string? InstanceId;

    /// <summary>How it is paid for.</summary>
    public readonly ChargeType ChargeType;

    /// <summary>Its state: <c>Idle</c> (not attached) or <c>InUse</c> (attached).</summary>
    public readonly string Status;

    /// <summary>
    /// Whether it can be used: <c>Normal</c>, <c>FinancialLocked</c> (overdue) or <c>SecurityLocked</c>.
    /// </summary>
    public readonly string BusinessStatus;

    /// <summary>When it ends, in UTC, such as <c>2027-03-07T16:00Z</c>; absent where the cloud doesn't say.</summary>
    public readonly string? ExpiredTime;

    /// <summary>The cloud's name for the two areas, such as <c>north-america_china</c>.</summary>
    public readonly string SpanId;

    /// <summary>
    /// What it will have by itself, in Mbit/s, when a temporary upgrade ends or it is renewed; absent when it stays as
    /// it is, and when the cloud doesn't say how much it will be.
    /// </summary>
    public readonly int? LaterBandwidth;

    /// <summary>
    /// From when, in UTC, such as <c>2026-12-24T16:00Z</c>; absent when it stays as it is, and empty when the cloud
    /// doesn't say when.
    /// </summary>
    public readonly string? LaterBandwidthFrom;

    /// <summary>Why, in the cloud's word, such as <c>TEMP_UPGRADE</c>; absent when it stays as it is.</summary>
    public readonly string? LaterBandwidthOrderType;

    [OutputConstructor]
    private GetBandwidthPackageResult(
        string id,
        string name,
        string description,
        int bandwidth,
        ImmutableArray<string> areas,
        string? instanceId,
        ChargeType chargeType,
        string status,
        string businessStatus,
        string? expiredTime,
        string spanId,
        int? laterBandwidth,
        string? laterBandwidthFrom,
        string? laterBandwidthOrderType)
    {
        Id = id;
        Name = name;
        Description = description;
        Bandwidth = bandwidth;
        Areas = areas;
        InstanceId = instanceId;
        ChargeType = chargeType;
        Status = status;
        BusinessStatus = businessStatus;
        ExpiredTime = expiredTime;
        SpanId = spanId;
        LaterBandwidth = laterBandwidth;
        LaterBandwidthFrom = laterBandwidthFrom;
        LaterBandwidthOrderType = laterBandwidthOrderType;
    }
}
