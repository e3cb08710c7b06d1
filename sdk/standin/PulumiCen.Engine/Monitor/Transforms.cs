using System.Collections.Concurrent;
using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Monitor;

/// <summary>
/// Functions of the program that change what it registers, or asks, before the engine looks at it: those of the resource
/// itself, then of its parents, then of the stack.
/// </summary>
internal sealed class Transforms(CallbackClients clients)
{
    private readonly ConcurrentQueue<Callback> _stack = new();
    private readonly ConcurrentQueue<Callback> _invokes = new();
    private readonly ConcurrentDictionary<string, Registration> _registrations = new(StringComparer.Ordinal);

    public void AddToStack(Callback transform) => _stack.Enqueue(transform);

    public void AddToInvokes(Callback transform) => _invokes.Enqueue(transform);

    /// <summary>Notes what a registered resource has, for its children.</summary>
    public void Note(string urn, RegisterResourceRequest request) =>
        _registrations[urn] = new Registration(request.Parent, [.. request.Transforms], request);

    /// <summary>The registration of a parent, as the engine took it; null if there is none.</summary>
    public RegisterResourceRequest? Find(string urn) => _registrations.GetValueOrDefault(urn)?.Request;

    /// <summary>A registration as the transforms want it.</summary>
    /// <exception cref="EngineException">A transform failed.</exception>
    public async Task<RegisterResourceRequest> ApplyAsync(RegisterResourceRequest request)
    {
        var transforms = Of(request);
        if (transforms.Length == 0)
        {
            return request;
        }

        var properties = PropertyWriter.Write(WithDependencies(request), WireFeatures.All);
        var options = TransformOptions.Of(request);
        foreach (var transform in transforms)
        {
            var response = await InvokeAsync(
                transform,
                new TransformRequest
                {
                    Type = request.Type,
                    Name = request.Name,
                    Custom = request.Custom,
                    Parent = request.Parent,
                    Properties = properties,
                    Options = options,
                },
                TransformResponse.Parser);
            properties = response.Properties ?? properties;
            options = response.Options ?? options;
        }

        return TransformOptions.Apply(options, WithProperties(request, options, properties));
    }

    /// <summary>A function's call as the transforms want it.</summary>
    /// <exception cref="EngineException">A transform failed.</exception>
    public async Task<ResourceInvokeRequest> ApplyAsync(ResourceInvokeRequest request)
    {
        foreach (var transform in _invokes)
        {
            var response = await InvokeAsync(
                transform,
                new TransformInvokeRequest
                {
                    Token = request.Tok,
                    Args = request.Args,
                    Options = new TransformInvokeOptions
                    {
                        Provider = request.Provider,
                        Version = request.Version,
                        PluginDownloadUrl = request.PluginDownloadURL,
                    },
                },
                TransformInvokeResponse.Parser);
            request = request.Clone();
            request.Args = response.Args ?? request.Args;
            request.Provider = response.Options?.Provider ?? request.Provider;
            request.Version = response.Options?.Version ?? request.Version;
        }

        return request;
    }

    private async Task<T> InvokeAsync<T>(Callback transform, Google.Protobuf.IMessage request, Google.Protobuf.MessageParser<T> parser)
        where T : Google.Protobuf.IMessage<T>
    {
        try
        {
            return await clients.InvokeAsync(transform, request, parser);
        }
        catch (EngineException error)
        {
            throw new EngineException($"invoke transform: {error.Message}", error);
        }
    }

    private Callback[] Of(RegisterResourceRequest request)
    {
        var all = request.Transforms.ToList();
        for (var urn = request.Parent; urn.Length > 0 && _registrations.TryGetValue(urn, out var parent); urn = parent.Parent)
        {
            all.AddRange(parent.Transforms);
        }

        return [.. all, .. _stack];
    }

    // A value that a transform moves to another property takes its dependencies along.
    private static PropertyMap WithDependencies(RegisterResourceRequest request)
    {
        var properties = PropertyReader.Read(request.Object);
        return PropertyMap.From(properties.Select(property => KeyValuePair.Create(property.Key, WithDependencies(
            property.Value,
            request.PropertyDependencies.TryGetValue(property.Key, out var own) ? [.. own.Urns]
                : request.PropertyDependencies.Count == 0 ? [.. request.Dependencies] : []))));
    }

    private static PropertyValue WithDependencies(PropertyValue value, ImmutableArray<string> urns) => value switch
    {
        PropertyValue.Output output => output with { Dependencies = [.. output.Dependencies.Union(urns, StringComparer.Ordinal)] },
        _ when urns.IsEmpty => value,
        PropertyValue.UnknownValue => new PropertyValue.Output(null, IsSecret: false, urns),
        PropertyValue.Secret { Element: PropertyValue.UnknownValue } => new PropertyValue.Output(null, IsSecret: true, urns),
        PropertyValue.Secret secret => new PropertyValue.Output(secret.Element, IsSecret: true, urns),
        _ => new PropertyValue.Output(value, IsSecret: false, urns),
    };

    private static RegisterResourceRequest WithProperties(
        RegisterResourceRequest request, TransformResourceOptions options, Google.Protobuf.WellKnownTypes.Struct properties)
    {
        var transformed = request.Clone();
        transformed.Object = properties;
        transformed.PropertyDependencies.Clear();
        transformed.Dependencies.Clear();
        transformed.Dependencies.Add(options.DependsOn);
        foreach (var (name, value) in PropertyReader.Read(properties))
        {
            var urns = DependenciesOf(value).Distinct(StringComparer.Ordinal).ToArray();
            transformed.PropertyDependencies[name] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } };
            transformed.Dependencies.Add(urns.Except(transformed.Dependencies, StringComparer.Ordinal).ToArray());
        }

        return transformed;
    }

    private static IEnumerable<string> DependenciesOf(PropertyValue value) => value switch
    {
        PropertyValue.Output output => output.Dependencies.Concat(output.Element is null ? [] : DependenciesOf(output.Element)),
        PropertyValue.Secret secret => DependenciesOf(secret.Element),
        PropertyValue.Reference reference when Urns.QualifiedTypeOf(reference.Urn).Length > 0 => [reference.Urn],
        PropertyValue.List list => list.Items.SelectMany(DependenciesOf),
        PropertyValue.Map map => map.Properties.SelectMany(property => DependenciesOf(property.Value)),
        _ => [],
    };

    private sealed record Registration(string Parent, ImmutableArray<Callback> Transforms, RegisterResourceRequest Request);
}
