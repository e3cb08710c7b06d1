using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>
/// What all provider processes of one operation of the engine know together, and what each of them may do: explicit
/// providers are processes of their own, and a stack has one verdict.
/// </summary>
internal interface IOperation : IEngineActivity
{
    /// <summary>Checks inputs by themselves, and notes what they are. Never asks the cloud.</summary>
    ValueTask<CheckedInputs> CheckAsync(ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given);

    /// <summary>Notes the id of a resource that has one.</summary>
    ValueTask IdentifyAsync(ResourceKind kind, string urn, string id);

    /// <summary>Notes that a resource is to be replaced: what it was isn't its any more.</summary>
    ValueTask DisownAsync(string urn, string id);

    /// <summary>The URN of the resource of this operation that has an id; null where none has.</summary>
    ValueTask<string?> FindOwnerAsync(string id);

    /// <summary>The id of a resource of this operation; null while it isn't known.</summary>
    ValueTask<string?> FindIdAsync(string urn);

    /// <summary>Notes what the cloud has.</summary>
    void Observe(IReadOnlyList<ObservedPackage> packages);

    /// <summary>Notes that the cloud could not be looked at, and why.</summary>
    void CannotSee(string reason);

    /// <summary>Whether a resource of which nothing changes needs a call all the same, to tell what is wrong.</summary>
    ValueTask<bool> NeedsCallAsync(PlannedCall call);

    /// <summary>Before a call of a preview is answered.</summary>
    /// <returns>What it fails with, as the user reads it; nothing where it goes well.</returns>
    Task<IReadOnlyList<string>> PlanAsync(PlannedCall call, CancellationToken cancellationToken);

    /// <summary>Before something is bought or changed.</summary>
    /// <returns>What the call is refused with, as the user reads it; nothing where it may go on.</returns>
    Task<IReadOnlyList<string>> ChangeAsync(PlannedCall call, CancellationToken cancellationToken);

    /// <summary>The operation ends: says what there is to say that stops nothing.</summary>
    Task EndAsync(CancellationToken cancellationToken);
}
