using PulumiCen.Protocol;

namespace PulumiCen.Provider.Calls;

/// <summary>Validate and complete a program's inputs.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="OldInputs">The inputs in the state; empty for a resource that is new or about to be replaced.</param>
/// <param name="NewInputs">The inputs that the program gave.</param>
/// <param name="Naming">How to name a resource that the program gave no name.</param>
internal sealed record CheckCall(ResourceIdentity Resource, PropertyMap OldInputs, PropertyMap NewInputs, Autonaming Naming);

/// <summary>Compare the state with a program's inputs.</summary>
internal sealed record DiffCall(ResourceIdentity Resource, string Id, PropertyMap State, PropertyMap OldInputs, PropertyMap NewInputs);

/// <summary>Create a resource; in a preview, say what it would be.</summary>
internal sealed record CreateCall(ResourceIdentity Resource, PropertyMap Inputs, TimeSpan? Timeout);

/// <summary>Read a resource; an import has neither state nor inputs.</summary>
internal sealed record ReadCall(ResourceIdentity Resource, string Id, PropertyMap State, PropertyMap Inputs)
{
    /// <summary>Whether nothing but the id is known.</summary>
    public bool IsImport => State.Count == 0 && Inputs.Count == 0;
}

/// <summary>Change a resource in place; in a preview, say what it would be.</summary>
internal sealed record UpdateCall(
    ResourceIdentity Resource, string Id, PropertyMap State, PropertyMap OldInputs, PropertyMap NewInputs, TimeSpan? Timeout);

/// <summary>Delete a resource.</summary>
internal sealed record DeleteCall(ResourceIdentity Resource, string Id, PropertyMap State, PropertyMap OldInputs, TimeSpan? Timeout);

/// <summary>A resource as it is in the cloud.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Its outputs, inputs included.</param>
/// <param name="NeedsRefresh">
/// Whether it goes on changing later in this operation, so that the next one has to read it first.
/// </param>
internal sealed record CreatedResource(string Id, PropertyMap State, bool NeedsRefresh = false);

/// <summary>A resource after an update.</summary>
/// <param name="State">Its outputs, inputs included, as the cloud has them now.</param>
/// <param name="NeedsRefresh">
/// Whether it goes on changing later in this operation, so that the next one has to read it first.
/// </param>
internal sealed record UpdatedResource(PropertyMap State, bool NeedsRefresh);

/// <summary>What Read found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Its outputs, inputs included.</param>
/// <param name="Inputs">The inputs that a program would write to get this resource.</param>
internal sealed record ReadResource(string Id, PropertyMap State, PropertyMap Inputs);
