using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.State;

/// <summary>All that the emulated cloud holds.</summary>
internal sealed class CloudState
{
    public List<CenItem> Cens { get; } = [];

    public List<PackageItem> Packages { get; } = [];

    public List<LimitItem> Limits { get; } = [];

    public List<RouterItem> Routers { get; } = [];

    public List<AttachmentItem> Attachments { get; } = [];

    public SortedDictionary<string, TokenItem> Tokens { get; } = new(StringComparer.Ordinal);

    public Journal Journal { get; } = new();

    /// <summary>The number in the next id.</summary>
    public long NextNumber { get; set; } = 1;

    /// <summary>A new id: unlike the real ones, in order, so that a run can be repeated.</summary>
    public string NewId(string prefix)
    {
        var id = IdToCome(prefix);
        NextNumber++;
        return id;
    }

    /// <summary>The id that the next <see cref="NewId"/> gives.</summary>
    public string IdToCome(string prefix) => $"{prefix}-emu{NextNumber:D6}";

    /// <summary>Whether it isn't any more what was kept last.</summary>
    public bool HasChanged { get; set; }

    /// <summary>Ends the changes whose time has come.</summary>
    public void Settle(DateTimeOffset now) => HasChanged |=
        Settle(Cens, now) | Settle(Packages, now) | Settle(Limits, now) | Settle(Attachments, now);

    /// <summary>What connections of both editions take of a package, in Mbit/s.</summary>
    public long AllocatedOf(string packageId) => checked(
        LimitsOf(packageId).Sum(limit => limit.Taken) + Attachments.Sum(attachment => attachment.TakenOf(packageId)));

    /// <summary>Whether a connection of a package is changing.</summary>
    public bool IsChanging(string packageId) =>
        LimitsOf(packageId).Any(limit => !limit.IsSettled) || AttachmentsOf(packageId).Any(attachment => !attachment.IsSettled);

    public IEnumerable<LimitItem> LimitsOf(string packageId) =>
        Limits.Where(limit => limit.PackageId.Is(packageId));

    /// <summary>Attachments billed by traffic draw from no package.</summary>
    [Confirmed("connections billed by traffic (DataTransfer) never count in the sum of a package", Sources.UserGuide)]
    [Assumed("connections of both editions count in one sum", "their error and their list are the same")]
    public IEnumerable<AttachmentItem> AttachmentsOf(string packageId) =>
        Attachments.Where(attachment => attachment.DrawsFrom(packageId));

    private static bool Settle<T>(List<T> items, DateTimeOffset now)
        where T : StateItem
    {
        var settled = false;
        foreach (var item in items)
        {
            settled |= item.Settle(now);
        }

        return items.RemoveAll(item => item.IsGone) > 0 || settled;
    }
}
