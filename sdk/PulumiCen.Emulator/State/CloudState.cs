using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.State;

/// <summary>All that the emulated cloud holds.</summary>
internal sealed class CloudState
{
    public ItemList<CenItem> Cens { get; } = new();

    public ItemList<PackageItem> Packages { get; } = new();

    public ItemList<LimitItem> Limits { get; } = new();

    public ItemList<RouterItem> Routers { get; } = new();

    public ItemList<AttachmentItem> Attachments { get; } = new();

    public ItemList<TokenItem> Tokens { get; } = new();

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

    /// <summary>Whether it isn't any more what was kept last. A new <see cref="NextNumber"/> comes with a new item or a journal entry.</summary>
    public bool HasChanged => Cens.HasChanged || Packages.HasChanged || Limits.HasChanged || Routers.HasChanged
        || Attachments.HasChanged || Tokens.HasChanged || Journal.Added.Count > 0;

    /// <summary>It is kept as it is now.</summary>
    public void Keep()
    {
        Cens.Keep();
        Packages.Keep();
        Limits.Keep();
        Routers.Keep();
        Attachments.Keep();
        Tokens.Keep();
        Journal.Keep();
    }

    /// <summary>Ends the changes whose time has come.</summary>
    public void Settle(DateTimeOffset now)
    {
        Settle(Cens, now);
        Settle(Packages, now);
        Settle(Limits, now);
        Settle(Attachments, now);
    }

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

    private static void Settle<T>(ItemList<T> items, DateTimeOffset now)
        where T : StateItem
    {
        foreach (var item in items)
        {
            item.Settle(now);
        }

        items.RemoveAll(item => item.IsGone);
    }
}
