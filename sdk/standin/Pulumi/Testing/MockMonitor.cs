using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using PulumiCen.Protocol;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Asks a unit test's mocks in place of the engine.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly ConcurrentDictionary<string, Struct> _registered = new(StringComparer.Ordinal);
    private ImmutableArray<Resource> _resources = [];

    public ImmutableArray<Resource> Resources => _resources;

    // Whatever the engine may support, mocks do.
    public Task<bool> SupportsAsync(string feature) => Task.FromResult(true);

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var args = Known(request.Args);
        if (string.Equals(request.Tok, "pulumi:pulumi:getResource", StringComparison.Ordinal))
        {
            return new ResourceInvokeResponse
            {
                Return = _registered.GetValueOrDefault((string)args["urn"])
                    ?? throw new InvalidOperationException($"Unknown resource {args["urn"]}"),
            };
        }

        var result = await mocks.CallAsync(new MockCallArgs { Token = request.Tok, Args = args, Provider = request.Provider });
        return new ResourceInvokeResponse { Return = await SerializeAsync(result) };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        var (_, state) = await NewResourceAsync(urn, new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        Add(resource);
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (resource is Stack)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        var (id, state) = await NewResourceAsync(urn, new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = state };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            request.Urn,
            request.Outputs.Fields.ToImmutableDictionary(
                field => field.Key,
                field => new Output<object?>(Task.FromResult(PropertyDecoder.Decode(PropertyReader.Read(field.Value)))))));

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private async Task<(string Id, Struct State)> NewResourceAsync(string urn, MockResourceArgs args)
    {
        var (givenId, outputs) = await mocks.NewResourceAsync(args);
        var id = givenId ?? args.Id ?? "";
        var state = await SerializeAsync(outputs);
        _registered[urn] = new Struct
        {
            Fields =
            {
                ["urn"] = Value.ForString(urn),
                ["id"] = Value.ForString(id),
                ["state"] = Value.ForStruct(state),
            },
        };
        return (id, state);
    }

    private void Add(Resource resource) =>
        ImmutableInterlocked.Update(ref _resources, resources => resources.Add(resource));

    private string UrnOf(string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : parent.Split("::")[2].Split('$')[0] + "$";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{parentType}{type}::{name}";
    }

    private static ImmutableDictionary<string, object> Known(Struct? properties) =>
        PropertyReader.Read(properties)
            .Select(property => (property.Key, Data: PropertyDecoder.Decode(property.Value)))
            .Where(property => property.Data is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(property => property.Key, property => property.Data.Value!);

    private static async Task<Struct> SerializeAsync(object value)
    {
        // Some dictionaries implement only the generic interface.
        var source = value is IDictionary<string, object> map ? map.ToDictionary() : value;
        return await new PropertySerializer().SerializeAsync("", source) is PropertyValue.Map properties
            ? PropertyWriter.Write(properties.Properties, WireFeatures.Secrets | WireFeatures.References)
            : throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type");
    }
}
