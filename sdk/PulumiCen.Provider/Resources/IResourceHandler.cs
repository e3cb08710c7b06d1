using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Resources;

/// <summary>
/// One resource type. To add a resource, write a handler in a folder of its own, register it in
/// <see cref="Hosting.ProviderParts"/>, and describe it in provider-schema.json.
/// </summary>
internal interface IResourceHandler
{
    /// <summary>Its type token, such as <c>cen:index:Instance</c>.</summary>
    string Type { get; }

    /// <summary>What depends on a call that plans or changes it.</summary>
    CallRole Role { get; }

    /// <summary>Validates inputs and fills in defaults. Never waits for the cloud.</summary>
    Task<CheckOutcome> CheckAsync(CheckCall call, CancellationToken cancellationToken);

    /// <summary>Compares the state with the program's inputs. Never asks the cloud.</summary>
    Task<Difference> DiffAsync(DiffCall call);

    /// <summary>What the state would be after creating; what the cloud decides is unknown.</summary>
    Task<PropertyMap> PlanAsync(CreateCall call, CancellationToken cancellationToken);

    /// <summary>What the state would be after updating.</summary>
    Task<PropertyMap> PlanAsync(UpdateCall call, CancellationToken cancellationToken);

    Task<CreatedResource> CreateAsync(CreateCall call, CancellationToken cancellationToken);

    /// <summary>Reads the resource; null when it is gone.</summary>
    Task<ReadResource?> ReadAsync(ReadCall call, CancellationToken cancellationToken);

    Task<UpdatedResource> UpdateAsync(UpdateCall call, CancellationToken cancellationToken);

    /// <summary>Deletes the resource; one that is gone already is no error.</summary>
    Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken);
}
