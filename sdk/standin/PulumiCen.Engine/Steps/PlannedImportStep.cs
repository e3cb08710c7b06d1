using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>
/// Imports for <c>pulumi import</c>, which has no program to compare with: what is there is checked, and that is all. A
/// component is just written down.
/// </summary>
internal sealed class PlannedImportStep(ResourceState @new, IEventSink events, Func<string, bool> isOld, Func<string, bool> isThere)
    : Step(StepOp.Import, null, @new, DiffSummary.None)
{
    public override string PendingOperation => State.PendingOperation.Importing;

    public override async Task ApplyAsync(StepContext context)
    {
        if (isOld(New!.Urn))
        {
            throw new EngineException($"resource '{New.Urn}' already exists");
        }

        if (!isThere(New.Parent))
        {
            throw new EngineException($"unknown parent '{New.Parent}' for resource '{New.Urn}'");
        }

        var now = context.Time.GetUtcNow();
        if (!New.Custom)
        {
            New = New with { Created = now, Modified = now };
            Old = New;
            return;
        }

        var found = await FoundResource.ReadAsync(New, context);
        New = New with
        {
            Id = found.Id,
            ImportId = "",
            Inputs = found.Inputs!,
            Outputs = found.Outputs,
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
            InitErrors = found.InitErrors,
            Created = now,
            Modified = now,
        };
        KeepSecrets();
        Old = New;
        await CheckAsync(context);
    }

    private async Task CheckAsync(StepContext context)
    {
        var provider = await context.ProviderOfAsync(New!);
        var seed = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        var check = await provider.CheckAsync(New!.Urn, New.Inputs, New.Inputs, seed);
        if (check.Failures.Length > 0)
        {
            events.Warning(
                New.Urn,
                "One or more imported inputs failed to validate. This is almost certainly a bug in the "
                + $"`{Urns.PackageOf(New.Type)}` provider. The import will still proceed, but you will need to edit the "
                + "generated code after copying it into your program.");
        }

        foreach (var failure in check.Failures)
        {
            events.Warning(New.Urn, Planning.CheckFailures.Text(New, failure));
        }
    }
}
