using PulumiCen.Emulator.Faults;
using PulumiCen.Emulator.Persistence;

namespace PulumiCen.Emulator.Http;

/// <summary>The API's one path: a signed request in, JSON out, with what the fault script has for it.</summary>
internal sealed class ApiEndpoint(CenEmulator emulator, EmulatorOptions options, FaultScript faults)
{
    private readonly RequestCheck _check = new(options);

    /// <summary>How many requests came so far.</summary>
    public RequestCounts Counts => _check.Counts;

    public async Task HandleAsync(HttpContext context)
    {
        var gone = context.RequestAborted;
        var requestId = Guid.NewGuid().ToString().ToUpperInvariant();
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, options.Time, gone);
        }

        var request = await ReceivedRequest.ReadAsync(context.Request, gone);
        emulator.KeepsStateBeforeChanges = faults.Has(FaultKind.StaleRead);
        var fault = faults.Next(request.Action ?? "");
        if (fault is null)
        {
            var plain = await AnswerAsync(context, request, requestId, isStale: false);
            await plain.SendAsync(context);
            return;
        }

        if (fault.Moment == FaultMoment.Before)
        {
            await WaitAsync(fault, request, gone);
        }

        // Kinds that only wait, and stale reads, are answered; the others must not take effect when they come before.
        var takesEffect = fault.Moment == FaultMoment.After
            || fault.Kind is FaultKind.Delay or FaultKind.Hold or FaultKind.StaleRead;
        var reply = takesEffect
            ? await AnswerAsync(context, request, requestId, isStale: fault.Kind == FaultKind.StaleRead)
            : ApiReply.Granted([], requestId);
        if (fault.Moment == FaultMoment.After)
        {
            await WaitAsync(fault, request, gone);
        }

        await FaultyReply.SendAsync(fault, reply, context);
    }

    /// <summary>What came in whole takes effect, whether its client is still there or not.</summary>
    private async Task<ApiReply> AnswerAsync(HttpContext context, ReceivedRequest request, string requestId, bool isStale)
    {
        try
        {
            try
            {
                _check.Verify(request);
            }
            catch (RefusalException refusal)
            {
                await emulator.RememberRefusalAsync(request.Action ?? "", request.ActionParameters(), refusal, CancellationToken.None);
                throw;
            }

            var (action, parameters) = (request.Action ?? "", request.ActionParameters());
            return ApiReply.Granted(
                isStale
                    ? await emulator.ReadStaleAsync(action, parameters, CancellationToken.None)
                    : await emulator.ExecuteAsync(action, parameters, CancellationToken.None),
                requestId);
        }
        catch (RefusalException refusal)
        {
            return ApiReply.Of(refusal, requestId, context.Request.Host.Value);
        }
        catch (StateFileException damage)
        {
            // Not a server error: trying again would not help.
            var refusal = new RefusalException(StatusCodes.Status400BadRequest, "Emulator.StateFile", damage.Message);
            return ApiReply.Of(refusal, requestId, context.Request.Host.Value);
        }
    }

    private async Task WaitAsync(Fault fault, ReceivedRequest request, CancellationToken cancellationToken)
    {
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, options.Time, cancellationToken);
        }

        if (fault.Kind == FaultKind.Hold)
        {
            await faults.Hold(request.Action ?? "", fault.Moment).WaitAsync(cancellationToken);
        }
    }
}
