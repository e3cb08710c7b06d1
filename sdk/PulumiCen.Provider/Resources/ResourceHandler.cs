using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources;

/// <summary>
/// The life of a resource, written once: validate, compare, plan, create, read, change and delete, with time limits
/// and a true state after every failure. A resource is what differs.
/// </summary>
/// <typeparam name="TDesired">Its inputs, all known.</typeparam>
/// <typeparam name="TActual">What the cloud has.</typeparam>
internal abstract class ResourceHandler<TDesired, TActual>(
    SharedOperation operation, PreviewLook preview, TimeLimits limits, SecondLook secondLook, Announcer announcer)
    : IResourceHandler
    where TActual : class
{
    public string Type => Rules.Type;

    public abstract CallRole Role { get; }

    /// <summary>Tells the user what is worth knowing.</summary>
    protected Announcer Announcer { get; } = announcer;

    /// <summary>The operation that this process belongs to.</summary>
    protected SharedOperation Operation { get; } = operation;

    /// <summary>Its type, its inputs, and what must hold for them.</summary>
    protected abstract ResourceKind Rules { get; }

    /// <summary>Its inputs.</summary>
    protected InputTable Table => Rules.Inputs;

    public async Task<CheckOutcome> CheckAsync(CheckCall call, CancellationToken cancellationToken)
    {
        var given = await WithReferencesAsync(Prepare(call));
        var check = await Operation.CheckAsync(Rules, call.Resource, call.OldInputs, given);
        foreach (var hint in check.Own.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
        {
            await Announcer.AnnounceAsync(hint, call.Resource.Urn, cancellationToken);
        }

        return new CheckOutcome(check.Inputs, check.Errors);
    }

    public async Task<Difference> DiffAsync(DiffCall call)
    {
        var difference = Compare(call);
        if (difference.Changes.All(change => !change.Replaces))
        {
            await Operation.IdentifyAsync(Rules, call.Resource.Urn, call.Id);
        }
        else
        {
            await Operation.DisownAsync(call.Resource.Urn, call.Id);
        }

        return difference.Changes.Count == 0
            ? difference with { NeedsCall = await Operation.NeedsCallAsync(PlannedCallOf(call.Resource, call.NewInputs)) }
            : difference;
    }

    public async Task<PropertyMap> PlanAsync(CreateCall call, CancellationToken cancellationToken)
    {
        await PlanAsync(call.Resource, call.Inputs, cancellationToken);
        if (await LookAsync(token => FindLeftAsync(call.Resource, call.Inputs, token), cancellationToken) is { } left)
        {
            // What names this resource can be looked for, too, as the update will.
            await Operation.IdentifyAsync(Rules, call.Resource.Urn, left);
        }

        return Merge(call.Inputs, PlannedOutputs(call.Inputs, PropertyMap.Empty));
    }

    public async Task<PropertyMap> PlanAsync(UpdateCall call, CancellationToken cancellationToken)
    {
        await PlanAsync(call.Resource, call.NewInputs, cancellationToken);
        await LookAsync(
            async token =>
            {
                await RefuseChangeAsync(call, token);
                return null;
            },
            cancellationToken);
        return Merge(call.NewInputs, PlannedOutputs(call.NewInputs, call.State));
    }

    public async Task<CreatedResource> CreateAsync(CreateCall call, CancellationToken cancellationToken)
    {
        var desired = ReadInputs(call.Inputs);
        await ChangeAsync(call.Resource, call.Inputs, cancellationToken);
        string? id = null;
        try
        {
            return await limits.RunAsync(
                call.Resource,
                Calls.Operation.Create,
                call.Timeout,
                async token =>
                {
                    id = await FindLeftAsync(call.Resource, call.Inputs, token) ?? await BeginCreateAsync(call.Resource, desired, token);
                    await Operation.IdentifyAsync(Rules, call.Resource.Urn, id);
                    var completion = await CompleteCreateAsync(call.Resource, id, desired, token);
                    var actual = completion.Actual ?? await RequireAsync(id, ReadAge.Now, token);
                    return new CreatedResource(id, StateOf(actual, call.Inputs), NeedsRefresh: !completion.IsComplete);
                },
                cancellationToken);
        }
        catch (Exception exception) when (id is not null)
        {
            var state = await TrueStateAsync(id, call.Inputs) ?? Merge(call.Inputs, PlannedOutputs(call.Inputs, PropertyMap.Empty));
            throw new PartialFailureException(new CreatedResource(id, state), call.Inputs, exception);
        }
    }

    public Task<ReadResource?> ReadAsync(ReadCall call, CancellationToken cancellationToken) => limits.RunAsync<ReadResource?>(
        call.Resource,
        Calls.Operation.Read,
        null,
        async token =>
        {
            var actual = call.IsImport
                ? await LookAsync(call, ReadAge.Recent, token) ?? throw new ProviderException(NothingToImport(call.Id))
                : await secondLook.FindAsync((age, looking) => LookAsync(call, age, looking), token);
            return actual is null
                ? null
                : new ReadResource(IdOf(actual, call.Id), StateOf(actual, call.Inputs), InputsOf(actual, call.Inputs));
        },
        cancellationToken);

    public async Task<UpdatedResource> UpdateAsync(UpdateCall call, CancellationToken cancellationToken)
    {
        var desired = ReadInputs(call.NewInputs);
        await ChangeAsync(call.Resource, call.NewInputs, cancellationToken);
        try
        {
            return await limits.RunAsync(
                call.Resource,
                Calls.Operation.Update,
                call.Timeout,
                async token =>
                {
                    var before = await RequireAsync(call.Id, ReadAge.Recent, token);
                    var completion = await ChangeAsync(call, before, desired, token);
                    var actual = completion.Actual ?? await RequireAsync(call.Id, ReadAge.Now, token);
                    return new UpdatedResource(StateOf(actual, call.NewInputs), NeedsRefresh: !completion.IsComplete);
                },
                cancellationToken);
        }
        catch (Exception exception)
        {
            // Where the failure left everything as it was, the old state is still true.
            if (await TrueStateAsync(call.Id, call.OldInputs) is not { } unchanged || unchanged.Equals(call.State))
            {
                throw;
            }

            var state = await TrueStateAsync(call.Id, call.NewInputs) ?? unchanged;
            throw new PartialFailureException(new CreatedResource(call.Id, state), call.NewInputs, exception);
        }
    }

    public async Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken)
    {
        if (await Operation.FindOwnerAsync(call.Id) is { } owner)
        {
            // A resource with another name, or what replaced it, is the same thing in the cloud.
            await Announcer.AnnounceAsync(
                Diagnostics.StillUsed(call.Resource.Name, call.Id, ResourceLink.ByUrn(owner).ToString()), call.Resource.Urn, cancellationToken);
            return;
        }

        await limits.RunAsync<object?>(
            call.Resource,
            Calls.Operation.Delete,
            call.Timeout,
            async token =>
            {
                await RemoveAsync(call, token);
                return null;
            },
            cancellationToken);
    }

    /// <summary>What it is, for messages: such as <c>bandwidth package</c>.</summary>
    protected abstract string Kind { get; }

    /// <summary>The inputs that the program gives, with what the provider makes up for those that it leaves out.</summary>
    protected virtual PropertyMap Prepare(CheckCall call) => call.NewInputs;

    /// <summary>Compares the state with what the program wants.</summary>
    protected virtual Difference Compare(DiffCall call) => InputComparison.Diff(Table, call);

    /// <summary>What a call for it means for the budgets.</summary>
    protected abstract PlannedCall PlannedCallOf(ResourceIdentity resource, PropertyMap inputs);

    /// <summary>The outputs as preview knows them.</summary>
    protected abstract PropertyMap PlannedOutputs(PropertyMap inputs, PropertyMap state);

    /// <summary>Reads inputs that are all known.</summary>
    protected abstract TDesired ReadInputs(PropertyMap inputs);

    /// <summary>
    /// Finds what an interrupted create of it left. Inputs may be unknown, in a preview: they aren't compared then.
    /// </summary>
    /// <returns>Its id; null where there is nothing.</returns>
    /// <exception cref="ProviderException">Something is in the way of creating it.</exception>
    protected abstract Task<string?> FindLeftAsync(ResourceIdentity resource, PropertyMap inputs, CancellationToken cancellationToken);

    /// <summary>Looks whether the cloud would refuse a change that a preview plans. Inputs may be unknown.</summary>
    /// <exception cref="ProviderException">It would.</exception>
    protected virtual Task RefuseChangeAsync(UpdateCall call, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes it exist, and returns its id as soon as there is one. When it throws, nothing exists.</summary>
    protected abstract Task<string> BeginCreateAsync(ResourceIdentity resource, TDesired desired, CancellationToken cancellationToken);

    /// <summary>Makes it what the inputs say. When it throws, the resource exists, incomplete.</summary>
    protected abstract Task<Completion<TActual>> CompleteCreateAsync(
        ResourceIdentity resource, string id, TDesired desired, CancellationToken cancellationToken);

    /// <summary>Reads it; null when there is none.</summary>
    protected abstract Task<TActual?> FindAsync(string id, ReadAge age, CancellationToken cancellationToken);

    /// <summary>Why it can't be imported, where there is none.</summary>
    protected virtual Diagnostic NothingToImport(string id) => Diagnostics.NotInCloud(Kind, id);

    /// <summary>Whether what the cloud has is still the resource of the state.</summary>
    protected virtual bool IsThere(TActual actual, ReadCall call) => true;

    /// <summary>Brings it from what it is to what the program wants.</summary>
    protected abstract Task<Completion<TActual>> ChangeAsync(
        UpdateCall call, TActual actual, TDesired desired, CancellationToken cancellationToken);

    /// <summary>Deletes it and waits until it is gone. One that is gone already is no error.</summary>
    protected abstract Task RemoveAsync(DeleteCall call, CancellationToken cancellationToken);

    /// <summary>What the cloud says of the inputs that it tells.</summary>
    protected abstract PropertyMap ObservedInputs(TActual actual, PropertyMap written);

    /// <summary>What the cloud says beside the inputs.</summary>
    protected abstract PropertyMap Outputs(TActual actual, PropertyMap written);

    /// <summary>The id in the one form that the state keeps.</summary>
    protected virtual string IdOf(TActual actual, string id) => id;

    /// <summary>The inputs that a program would write for what the cloud has.</summary>
    protected virtual PropertyMap InputsOf(TActual actual, PropertyMap written) =>
        ObservedState.Inputs(Table, ObservedInputs(actual, written), written);

    /// <summary>A link with the id that this operation knows of the resource; in a preview, inputs don't have all of them.</summary>
    protected async ValueTask<ResourceLink> IdentifiedAsync(ResourceLink link) =>
        link is { Id: null, Urn: { } urn } ? ResourceLink.Of(urn, await Operation.FindIdAsync(urn)) : link;

    /// <summary>A text as a property; null for none and for an empty one, which the cloud gives where there is none.</summary>
    protected static PropertyValue? ToProperty(string? text) => string.IsNullOrEmpty(text) ? null : (PropertyValue)text;

    /// <summary>
    /// A transform of the program is shown references as texts, and gives back what it was shown. References again, they
    /// name a resource by URN while its id isn't known, and by both from then on.
    /// </summary>
    private async ValueTask<PropertyMap> WithReferencesAsync(PropertyMap inputs)
    {
        foreach (var property in Table.References)
        {
            if (inputs.Find(property.Name) is { Unwrapped: PropertyValue.Text } named && Links.UrnOf(named) is { } urn)
            {
                var reference = new PropertyValue.Reference(urn, await Operation.FindIdAsync(urn) ?? "", "", "", "");
                inputs = inputs.With(property.Name, named.ContainsSecret ? new PropertyValue.Secret(reference) : reference);
            }
        }

        return inputs;
    }

    private async Task<string?> LookAsync(Func<CancellationToken, Task<string?>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await preview.LookAsync(look, cancellationToken);
        }
        catch (ProviderException)
        {
            // The engine starts nothing new after a failure, and the rest of the plan wouldn't be seen.
            await Operation.RegistrationsEndAsync(cancellationToken);
            throw;
        }
    }

    private Task PlanAsync(ResourceIdentity resource, PropertyMap inputs, CancellationToken cancellationToken) =>
        Operation.PlanAsync(PlannedCallOf(resource, inputs), cancellationToken);

    private Task ChangeAsync(ResourceIdentity resource, PropertyMap inputs, CancellationToken cancellationToken) =>
        Operation.ChangeAsync(PlannedCallOf(resource, inputs), cancellationToken);

    private static PropertyMap Merge(PropertyMap inputs, PropertyMap outputs) => PropertyMap.From(inputs.Concat(outputs));

    private PropertyMap StateOf(TActual actual, PropertyMap written) => Merge(InputsOf(actual, written), Outputs(actual, written));

    private async Task<TActual?> LookAsync(ReadCall call, ReadAge age, CancellationToken cancellationToken) =>
        await FindAsync(call.Id, age, cancellationToken) is { } actual && IsThere(actual, call) ? actual : null;

    private async Task<TActual> RequireAsync(string id, ReadAge age, CancellationToken cancellationToken) =>
        await FindAsync(id, age, cancellationToken) ?? throw new ProviderException(Diagnostics.ResourceGone(Kind, id));

    /// <summary>What is true after a failure or a cancellation; null when the cloud doesn't answer.</summary>
    private async Task<PropertyMap?> TrueStateAsync(string id, PropertyMap inputs)
    {
        try
        {
            return await limits.RunBrieflyAsync(
                async token => await FindAsync(id, ReadAge.Now, token) is { } actual ? StateOf(actual, inputs) : null);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
