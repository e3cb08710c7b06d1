using System.Collections.Frozen;
using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Resources.Ownership;

namespace PulumiCen.Provider.Resources.Instances;

/// <summary>What CEN instances need of the cloud.</summary>
internal sealed class InstanceCloud(CloudAccess access, Adoption adoption)
{
    private static readonly FrozenDictionary<string, string> NoTags = FrozenDictionary<string, string>.Empty;

    /// <summary>Finds the instance that an interrupted operation created for a resource.</summary>
    /// <returns>Its id; null where there is none.</returns>
    /// <exception cref="ProviderException">There is one that can't be taken for it.</exception>
    public async Task<string?> FindLeftAsync(ResourceIdentity resource, InstanceInputs desired, CancellationToken cancellationToken)
    {
        var marked = await access.Client.ListInstancesAsync(
            KeyValuePair.Create(OwnershipMarker.Key, OwnershipMarker.ValueFor(resource.Urn)), cancellationToken);
        var found = marked.Select(instance => new Found(
            instance.Id,
            instance.Name,
            instance.CreationTime,
            TextDifference.Of(resource, "name", instance.Name, desired.Name)
                ?? TextDifference.Of(resource, "description", instance.Description, desired.Description)
                ?? TextDifference.OfTags(instance.Tags, desired.Tags)));
        return await adoption.FindAsync(resource, "CEN instance", [.. found], cancellationToken);
    }

    /// <summary>Creates an instance.</summary>
    public async Task<string> CreateAsync(ResourceIdentity resource, InstanceInputs desired, CancellationToken cancellationToken) =>
        await access.Client.CreateInstanceAsync(
            new InstanceOrder
            {
                Name = TextOf(desired.Name),
                Description = TextOf(desired.Description),
                Tags = OwnershipMarker.With(TagsOf(desired), resource.Urn),
            },
            Guid.NewGuid().ToString(),
            cancellationToken);

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
            CenResourceType.Instance, actual.Id, UserTags.In(actual.Tags), TagsOf(desired), cancellationToken);
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
