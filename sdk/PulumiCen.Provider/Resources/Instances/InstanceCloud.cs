using System.Collections.Frozen;
using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources.Instances;

/// <summary>What CEN instances need of the cloud.</summary>
internal sealed class InstanceCloud(CloudAccess access, SeenInState seen, Announcer announcer)
{
    private static readonly FrozenDictionary<string, string> NoTags = FrozenDictionary<string, string>.Empty;

    /// <summary>Creates an instance, or finds the one that an interrupted operation created.</summary>
    public async Task<string> CreateAsync(ResourceIdentity resource, InstanceInputs desired, CancellationToken cancellationToken)
    {
        var marker = OwnershipMarker.ValueFor(resource.Urn);
        var found = await access.Client.ListInstancesAsync(
            KeyValuePair.Create(OwnershipMarker.Key, marker), cancellationToken);
        if (found.FirstOrDefault(instance => !seen.IsInState(resource.Urn, instance.Id, instance.Name)) is { } left)
        {
            await announcer.AnnounceAsync(Diagnostics.Adopted(resource.Name, left.Id), resource.Urn, cancellationToken);
            return left.Id;
        }

        return await access.Client.CreateInstanceAsync(
            new InstanceOrder
            {
                Name = TextOf(desired.Name),
                Description = TextOf(desired.Description),
                Tags = OwnershipMarker.With(TagsOf(desired), resource.Urn),
            },
            Guid.NewGuid().ToString(),
            cancellationToken);
    }

    /// <summary>Waits until it can be changed.</summary>
    public async Task<ActualInstance> SettleAsync(string id, CancellationToken cancellationToken) => await access.WaitAsync(
        $"\"{id}\" to be {CenStatus.Active}",
        token => FindAsync(id, token),
        instance => instance?.Status is CenStatus.Active,
        cancellationToken) ?? throw new ProviderException(Diagnostics.ResourceGone("CEN instance", id));

    public async Task<ActualInstance?> FindAsync(string id, CancellationToken cancellationToken) =>
        await access.Client.FindInstanceAsync(id, cancellationToken) is { } instance
            ? new ActualInstance(instance.Id, instance.Name, instance.Description, instance.Status, instance.Tags)
            : null;

    /// <summary>Gives it the name, the description and the tags that the program wants.</summary>
    public async Task ChangeAsync(ActualInstance actual, InstanceInputs desired, CancellationToken cancellationToken)
    {
        if (!SameText(actual.Name, desired.Name) || !SameText(actual.Description, desired.Description))
        {
            await access.Client.ModifyInstanceAsync(
                actual.Id, TextOf(desired.Name) ?? "", TextOf(desired.Description) ?? "", cancellationToken);
            await SettleAsync(actual.Id, cancellationToken);
        }

        await access.ChangeTagsAsync(
            CenResourceType.Instance, actual.Id, OwnershipMarker.Without(actual.Tags), TagsOf(desired), cancellationToken);
    }

    /// <summary>Deletes it and waits until it is gone.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
        {
            return;
        }

        await access.Client.DeleteInstanceAsync(id, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to be gone", token => FindAsync(id, token), instance => instance is null, cancellationToken);
    }

    private static string? TextOf(PlanValue<string> text) => text.TryGetValue(out var value) ? value : null;

    private static bool SameText(string? actual, PlanValue<string> desired) =>
        string.Equals(actual ?? "", TextOf(desired) ?? "", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> TagsOf(InstanceInputs desired) =>
        desired.Tags.TryGetValue(out var tags) ? tags : NoTags;
}
