using Polly.Timeout;
using PulumiCen.Cloud.Errors;
using PulumiCen.Provider.Resources;

namespace PulumiCen.Provider.Cloud;

/// <summary>
/// What a preview asks the cloud about a resource that is to be created. Where there is no answer, the preview goes on
/// without: the update asks again before it creates anything.
/// </summary>
internal sealed class PreviewLook(CloudPicture picture, TimeLimits limits)
{
    /// <summary>Looks, for a short while, unless the cloud can't be looked at.</summary>
    /// <returns>What was found; null for nothing, and without an answer.</returns>
    public async Task<string?> LookAsync(Func<CancellationToken, Task<string?>> look, CancellationToken cancellationToken)
    {
        if (await picture.SeeAsync(cancellationToken) is not null)
        {
            return null;
        }

        try
        {
            return await limits.RunBrieflyAsync(look);
        }
        catch (Exception exception) when (exception is CloudException or TimeoutRejectedException)
        {
            return null;
        }
    }
}
