using PulumiCen.Budget;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>What a connection billed by traffic can have: a quota is its limit, and no package.</summary>
internal static class TrafficRules
{
    private const string ConnectNetwork = "ccn-";

    [Confirmed("a connection billed by traffic has a quota as its limit: above it 400 QuotaExceeded.Bandwidth", Sources.CreatePeer)]
    [Confirmed("to turn from a package to traffic, the quota must do for the bandwidth that it has", Sources.UserGuide)]
    [Assumed("the quota is 1000 Mbit/s within Mainland China and 100 elsewhere (Account)", "the user guide contradicts itself: 1000 or 100 within the mainland")]
    [Confirmed("regions of the Cloud Connect Network can't be billed by traffic: 400 OperationUnsupported.CloudDataTransferService", Sources.CreatePeer)]
    public static void Require(ActionContext context, AttachmentItem attachment, long bandwidth)
    {
        if (attachment.RegionId.StartsWith(ConnectNetwork, StringComparison.Ordinal)
            || attachment.PeerRegionId.StartsWith(ConnectNetwork, StringComparison.Ordinal))
        {
            throw new RefusalException(
                400, "OperationUnsupported.CloudDataTransferService", "The region doesn't support billing by data transfer.");
        }

        var isInMainland = context.AreaOf(attachment.RegionId) == Area.China && context.AreaOf(attachment.PeerRegionId) == Area.China;
        var quota = isInMainland ? context.Options.Account.TrafficQuotaInMainland : context.Options.Account.TrafficQuotaElsewhere;
        if (bandwidth > quota)
        {
            throw new RefusalException(400, "QuotaExceeded.Bandwidth", $"The bandwidth {bandwidth} exceeds the quota of {quota} Mbit/s.");
        }
    }
}
