using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using PulumiCen.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine is told of one resource, with everything waited for that it depends on.</summary>
internal sealed class ResourceRequest
{
    private readonly MonitorFeatures _monitor;
    private readonly Resource _resource;
    private readonly ResourceOptions _options;
    private readonly bool _remote;
    private Struct _properties = new();
    private string _parent = "";
    private string _provider = "";
    private IReadOnlyList<string> _dependencies = [];
    private ImmutableSortedDictionary<string, IReadOnlyList<string>> _propertyDependencies =
        ImmutableSortedDictionary.Create<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private ResourceRequest(MonitorFeatures monitor, Resource resource, ResourceOptions options, bool remote) =>
        (_monitor, _resource, _options, _remote) = (monitor, resource, options, remote);

    /// <summary>Waits for the dependencies, the arguments, the parent and the provider.</summary>
    public static async Task<ResourceRequest> PrepareAsync(
        Deployment deployment, Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
    {
        var request = new ResourceRequest(deployment.Monitor, resource, options, remote);
        var dependsOn = await options.DependsOn.ToOutput().ValueOrAsync([]);

        // The id and the URN are the engine's, even where a schema has a property of that name.
        var properties = args.ToDictionary().RemoveRange(["id", "urn"]);
        var label = $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]";
        var serialized = await SerializedProperties.OfAsync(label, properties);
        request._properties = PropertyWriter.Write(serialized.Values, await deployment.Monitor.WireFeaturesAsync());
        await request.AddDependenciesAsync(serialized, dependsOn);
        await request.AddParentAsync(deployment);
        await request.AddProviderAsync();
        return request;
    }

    /// <summary>The message that reads an existing resource.</summary>
    public ReadResourceRequest ToRead(string id) => new()
    {
        Type = _resource.GetResourceType(),
        Name = _resource.GetResourceName(),
        Id = id,
        Parent = _parent,
        Provider = _provider,
        Properties = _properties,
        Version = _options.Version ?? "",
        PluginDownloadURL = _options.PluginDownloadURL ?? "",
        AcceptSecrets = true,
        AcceptResources = true,
        Dependencies = { _dependencies },
    };

    /// <summary>The message that registers the resource.</summary>
    public async Task<RegisterResourceRequest> ToRegisterAsync()
    {
        var request = new RegisterResourceRequest
        {
            Type = _resource.GetResourceType(),
            Name = _resource.GetResourceName(),
            Custom = _resource is CustomResource,
            Remote = _remote,
            Parent = _parent,
            Provider = _provider,
            Object = _properties,
            Version = _options.Version ?? "",
            PluginDownloadURL = _options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            CustomTimeouts = _options.CustomTimeouts?.ToMessage(),
            Dependencies = { _dependencies },
            IgnoreChanges = { _options.IgnoreChanges },
            HideDiffs = { _options.HideDiffs },
        };

        foreach (var (name, urns) in _propertyDependencies)
        {
            request.PropertyDependencies[name] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } };
        }

        AddLifecycle(request);
        await AddRelationsAsync(request);
        return request;
    }

    private void AddLifecycle(RegisterResourceRequest request)
    {
        // Protobuf tells "not set" from false for these two.
        if (_options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (_options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (_options is CustomResourceOptions custom)
        {
            request.ImportId = custom.ImportId ?? "";
            request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
            request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
            request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
            request.ReplaceOnChanges.AddRange(custom.ReplaceOnChanges);
        }
    }

    private async Task AddRelationsAsync(RegisterResourceRequest request)
    {
        foreach (var alias in _options.Aliases)
        {
            // An alias that isn't known is left out, as the official SDK does.
            if ((await alias.ToOutput().Data) is { IsKnown: true, Value: var known })
            {
                known.Validate();
                request.Aliases.Add(await known.ToMessageAsync());
            }
        }

        if (_options.DeletedWith is not null)
        {
            await _monitor.RequireAsync("deletedWith", nameof(ResourceOptions.DeletedWith));
            request.DeletedWith = await _options.DeletedWith.Urn.ValueOrAsync("");
        }

        if (await _options.ReplaceWith.ToOutput().ValueOrAsync([]) is { IsDefaultOrEmpty: false } replaceWith)
        {
            await _monitor.RequireAsync("replaceWith", nameof(ResourceOptions.ReplaceWith));
            request.ReplaceWith.AddRange(await Task.WhenAll(replaceWith.Select(other => other.Urn.ValueOrAsync(""))));
        }

        if (_remote && _options is ComponentResourceOptions component)
        {
            foreach (var provider in component.Providers.Concat(component.Provider is { } single ? [single] : []))
            {
                request.Providers[provider.Package] = await provider.ReferenceAsync();
            }
        }
    }

    private async Task AddDependenciesAsync(SerializedProperties serialized, ImmutableArray<Resource> dependsOn)
    {
        var all = dependsOn.IsDefault ? [] : dependsOn.ToHashSet();
        foreach (var (name, resources) in serialized.Dependencies)
        {
            all.UnionWith(resources);
            _propertyDependencies = _propertyDependencies.SetItem(name, await ResourceGraph.UrnsAsync(resources));
        }

        _dependencies = await ResourceGraph.UrnsAsync(all);
    }

    private async Task AddParentAsync(Deployment deployment)
    {
        var isStack = string.Equals(_resource.GetResourceType(), Stack.Token, StringComparison.Ordinal);
        var parent = _options.Parent ?? (isStack ? null : deployment.Stack);
        _parent = parent is null ? "" : await parent.Urn.ValueOrAsync("");
    }

    private async Task AddProviderAsync()
    {
        if (_resource is CustomResource && _options.Provider is { } provider)
        {
            _provider = await provider.ReferenceAsync();
        }
    }
}
