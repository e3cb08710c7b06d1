using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using Pulumirpc;

namespace PulumiCen.Provider.Wire;

/// <summary>Create, Read, Update and Delete on the wire.</summary>
internal static class LifecycleMessages
{
    public static CreateCall Read(CreateRequest request) => new(
        ResourceIdentity.From(request.Urn, request.Type, request.Name),
        PropertyReader.Read(request.Properties),
        TimeoutOf(request.Timeout));

    public static ReadCall Read(ReadRequest request) => new(
        ResourceIdentity.From(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.Properties),
        PropertyReader.Read(request.Inputs));

    public static UpdateCall Read(UpdateRequest request) => new(
        ResourceIdentity.From(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.Olds),
        PropertyReader.Read(request.OldInputs ?? request.Olds),
        PropertyReader.Read(request.News),
        TimeoutOf(request.Timeout));

    public static DeleteCall Read(DeleteRequest request) => new(
        ResourceIdentity.From(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.Properties),
        PropertyReader.Read(request.OldInputs ?? request.Properties),
        TimeoutOf(request.Timeout));

    /// <summary>Seconds from <c>customTimeouts</c>; 0 means that the program set none.</summary>
    private static TimeSpan? TimeoutOf(double seconds) =>
        double.IsFinite(seconds) && seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
