using PulumiCen.Emulator.Http.Admin;

namespace PulumiCen.Emulator.Http;

/// <summary>Where a request goes: nowhere, to the admin endpoint, or to the API.</summary>
internal sealed class EmulatorPipeline(ApiEndpoint api, AdminEndpoint admin)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (!OriginGuard.Lets(context.Request))
            {
                var refusal = new RefusalException(
                    StatusCodes.Status403Forbidden, "Emulator.Origin", "The emulator answers programs of this machine, not web pages.");
                await ApiReply.Of(refusal, "", context.Request.Host.Value).SendAsync(context);
            }
            else if (context.Request.Path.StartsWithSegments(AdminEndpoint.Path, StringComparison.Ordinal, out var rest))
            {
                await admin.HandleAsync(context, rest);
            }
            else
            {
                await api.HandleAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
    }
}
