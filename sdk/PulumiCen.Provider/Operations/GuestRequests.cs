using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Operations.Wire;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>The requests of one other process of the operation. What it has begun ends with it.</summary>
internal sealed class GuestRequests(
    MessageStream stream, string host, LocalOperation operation, OperationLedger ledger, CancellationToken cancellationToken) : IDisposable
{
    private readonly Dictionary<long, IDisposable> _phases = [];

    /// <summary>The provider's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it left in peace.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Takes one request. Those that may have to wait are answered later.</summary>
    public void Take(Request request)
    {
        switch (request.ContentCase)
        {
            case Request.ContentOneofCase.Hello:
                Name = request.Hello.Name;
                Welcome(request);
                break;
            case Request.ContentOneofCase.Event:
                Take(request.Event);
                break;
            case Request.ContentOneofCase.Observed:
                operation.Observe(OperationMessages.Read(request.Observed));
                break;
            case Request.ContentOneofCase.CannotSee:
                operation.CannotSee(request.CannotSee);
                break;
            case Request.ContentOneofCase.Leave:
                HasLeft = true;
                break;
            case Request.ContentOneofCase.Plan:
                _ = AnswerAsync(request, operation.PlanAsync(OperationMessages.Read(request.Plan), cancellationToken));
                break;
            case Request.ContentOneofCase.Change:
                _ = AnswerAsync(request, operation.ChangeAsync(OperationMessages.Read(request.Change), cancellationToken));
                break;
            default:
                _ = AnswerAsync(request);
                break;
        }
    }

    public void Dispose()
    {
        foreach (var phase in _phases.Values)
        {
            phase.Dispose();
        }

        _phases.Clear();
    }

    private void Welcome(Request request)
    {
        var hello = request.Hello;
        Name = hello.Name;
        var canWork = hello.Protocol == OperationMessages.Protocol;
        if (canWork)
        {
            ledger.Weigh(Enum.Parse<FindingWeight>(hello.OtherAllocations), Enum.Parse<FindingWeight>(hello.LaterBandwidth));
        }
        else
        {
            ledger.Lose(Diagnostics.ProvidersDiffer(Name));
        }

        stream.Send(new Reply { Number = request.Number, Name = host, Yes = canWork });
    }

    private void Take(Event happened)
    {
        switch (happened.Kind)
        {
            case Event.Types.Kind.Expect:
                operation.Expect(happened.Urn, OperationMessages.Read(happened.Role));
                break;
            case Event.Types.Kind.Came:
                operation.Came(happened.Urn);
                break;
            case Event.Types.Kind.Run:
                _phases[happened.Phase] = operation.Run(happened.Urn);
                break;
            case Event.Types.Kind.Wait:
                _phases[happened.Phase] = operation.Wait();
                break;
            case Event.Types.Kind.End when _phases.Remove(happened.Phase, out var phase):
                phase.Dispose();
                break;
        }
    }

    private async Task AnswerAsync(Request request)
    {
        try
        {
            var reply = await ReplyToAsync(request);
            reply.Number = request.Number;
            stream.Send(reply);
        }
        catch (Exception exception)
        {
            // Without an answer the other process would wait for good.
            ledger.Lose(Diagnostics.ProviderLost(Name, $"sent what can't be read ({exception.Message})"));
            await stream.DisposeAsync();
        }
    }

    private async Task<Reply> ReplyToAsync(Request request)
    {
        switch (request.ContentCase)
        {
            case Request.ContentOneofCase.Check when ResourceKind.Find(request.Check.Type) is { } kind:
                var check = request.Check;
                var resource = new ResourceIdentity(check.Urn, check.Type, check.Name);
                await operation.CheckAsync(kind, resource, PropertyReader.Read(check.Before), PropertyReader.Read(check.Given));
                break;
            case Request.ContentOneofCase.Identity when ResourceKind.Find(request.Identity.Type) is { } kind:
                await operation.IdentifyAsync(kind, request.Identity.Urn, request.Identity.Id);
                break;
            case Request.ContentOneofCase.NeedsCall:
                return new Reply { Yes = await operation.NeedsCallAsync(OperationMessages.Read(request.NeedsCall)) };
            case Request.ContentOneofCase.Stillness:
                var duration = TimeSpan.FromSeconds(request.Stillness.Seconds);
                return new Reply
                {
                    Yes = await (request.Stillness.Kind switch
                    {
                        Stillness.Types.Kind.Starved => operation.IsStarvedForAsync(duration),
                        Stillness.Types.Kind.RegistrationQuiet => operation.IsRegistrationQuietForAsync(duration),
                        _ => operation.IsQuietForAsync(duration),
                    }),
                };
            case Request.ContentOneofCase.Disowned:
                await operation.DisownAsync(request.Disowned.Urn, request.Disowned.Id);
                break;
            case Request.ContentOneofCase.FindOwner:
                return new Reply { Name = await operation.FindOwnerAsync(request.FindOwner) ?? "" };
            case Request.ContentOneofCase.FindId:
                return new Reply { Id = await operation.FindIdAsync(request.FindId) ?? "" };
        }

        return new Reply();
    }

    private async Task AnswerAsync(Request request, Task<IReadOnlyList<string>> failures)
    {
        try
        {
            stream.Send(new Reply { Number = request.Number, Failures = { await failures } });
        }
        catch (OperationCanceledException)
        {
            // The other process is gone, or this one ends.
        }
    }
}
