using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything that a stack keeps track of.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;

    /// <summary>A resource that is only named, by a URN that something else told.</summary>
    private protected Resource(string type, string name) => (_type, _name) = (type, name);

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name) = (type, name);

        // Every output has to be there before anyone else sees this object.
        var outputs = OutputSources.Initialize(this, ownOutputs: custom || remote || options.Urn is not null);
        var deployment = Deployment.Required;
        var isStack = string.Equals(type, Stack.Token, StringComparison.Ordinal);
        var parent = options.Parent ?? (isStack || options.Urn is not null ? null : deployment.Stack);
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transformed(args, options);
        options = options.Clone();
        RefuseProviderAndProviders(options);

        if (options.Parent is not null)
        {
            options.Parent.Children.Add(this);
            options.Protect ??= options.Parent._protect;
            _providers = options.Parent._providers;
        }

        _protect = options.Protect;
        options.Provider ??= custom ? options.Parent?.ProviderOf(type) : null;
        _providers = _providers.SetItems(OwnProviders(type, custom, options));

        deployment.Registrar.Start(this, args, options, remote, outputs);
    }

    /// <summary>The resource's unique name.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>The resources that name this one as their parent.</summary>
    internal ConcurrentSet<Resource> Children { get; } = new();

    /// <summary>The type token, such as <c>cen:index:Instance</c>.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name in the program.</summary>
    public string GetResourceName() => _name;

    /// <summary>The provider that children of this resource use for a type or function, or null: the default one.</summary>
    internal ProviderResource? ProviderOf(string token) =>
        token.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    private static void RefuseProviderAndProviders(ResourceOptions options)
    {
        if (options.Provider is not null && options is ComponentResourceOptions { Providers.Count: > 0 })
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }
    }

    private static IEnumerable<KeyValuePair<string, ProviderResource>> OwnProviders(string type, bool custom, ResourceOptions options)
    {
        if (!custom)
        {
            return ((options as ComponentResourceOptions)?.Providers ?? [])
                .Concat(options.Provider is { } provider ? [provider] : [])
                .Select(provider => KeyValuePair.Create(provider.Package, provider));
        }

        return options.Provider is not null && type.Split(':') is [var package, _, _]
            ? [KeyValuePair.Create(package, options.Provider)]
            : [];
    }

    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
