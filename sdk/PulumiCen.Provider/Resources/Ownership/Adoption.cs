using PulumiCen.Budget;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources.Ownership;

/// <summary>
/// Which of the things that the cloud has already is what an interrupted create of this very resource left: it was created
/// for this URN, a short time ago; it is what the program wants; and no other resource of the operation is it.
/// </summary>
internal sealed class Adoption(SharedOperation operation, SeenInState seen, Announcer announcer, TimeProvider time)
{
    /// <summary>An operation that was interrupted is run again soon.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <summary>Finds what is to be taken over, and says so.</summary>
    /// <param name="resource">The resource that is to be created.</param>
    /// <param name="kind">What it is, such as <c>bandwidth package</c>.</param>
    /// <param name="found">What was created for it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The id of what is taken over; null for nothing.</returns>
    /// <exception cref="ProviderException">What was created for it is neither that, nor that of another resource.</exception>
    public async Task<string?> FindAsync(
        ResourceIdentity resource, string kind, IReadOnlyList<Found> found, CancellationToken cancellationToken)
    {
        foreach (var one in found)
        {
            if (await IsOfThisOperationAsync(resource, one.Id, one.Name, cancellationToken))
            {
                continue;
            }

            if (Obstacle(one) is { } obstacle)
            {
                throw new ProviderException(Diagnostics.LeftoverDiffers(kind, resource.Type, resource.Name, one.Id, obstacle));
            }

            await announcer.AnnounceAsync(Diagnostics.Adopted(resource.Name, one.Id), resource.Urn, cancellationToken);
            return one.Id;
        }

        return null;
    }

    /// <summary>
    /// Whether something is what the state has for the resource, or for another one of the program. Waits until the program
    /// has registered all.
    /// </summary>
    public async Task<bool> IsOfThisOperationAsync(ResourceIdentity resource, string id, string name, CancellationToken cancellationToken)
    {
        if (seen.IsInState(resource.Urn, id, name))
        {
            return true;
        }

        await operation.RegistrationsEndAsync(cancellationToken);
        return await operation.FindOwnerAsync(id) is not null;
    }

    /// <summary>
    /// Whether an update creates what replaces something that the state has, before that is deleted. A preview can't tell:
    /// the engine doesn't say there what it deletes first.
    /// </summary>
    public bool IsReplacedFirst(ResourceIdentity resource, string id, string name) =>
        !operation.IsPreview && seen.IsInState(resource.Urn, id, name);

    private string? Obstacle(Found found)
    {
        if (found.Difference is not null)
        {
            return found.Difference;
        }

        return CloudTime.Parse(found.CreationTime) is { } created && (time.GetUtcNow() - created).Duration() <= Recent
            ? null
            : $"was created {(found.CreationTime.Length == 0 ? "some time ago" : found.CreationTime)}, and only what is at most a day old is taken over";
    }
}
