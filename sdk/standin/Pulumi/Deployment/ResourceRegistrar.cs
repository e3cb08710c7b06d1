using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiCen.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers resources with the engine, or reads them, and resolves their outputs.</summary>
/// <param name="deployment">The deployment.</param>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    /// <summary>Starts a registration; the deployment waits for it.</summary>
    public void Start(Resource resource, ResourceArgs args, ResourceOptions options, bool remote, OutputSources outputs) =>
        deployment.Tasks.Track(CompleteAsync(resource, args, options, remote, outputs));

    /// <summary>Starts the registration of a component's outputs; the deployment waits for it.</summary>
    public void StartOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        deployment.Tasks.Track(RegisterOutputsAsync(resource, outputs));

    private async Task CompleteAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, bool remote, OutputSources outputs)
    {
        try
        {
            var state = await ReadOrRegisterAsync(resource, args, options, remote);
            outputs.Resolve(resource, state, message => Log.Warn(message, resource));
            outputs.ResolveRest(isKnown: state.IsDone && !deployment.Settings.IsDryRun);
        }
        catch (Exception error)
        {
            // Whoever waits for an output of this resource has to hear of it.
            outputs.Fail(error);
            throw;
        }
    }

    private async Task<ResourceState> ReadOrRegisterAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
    {
        if (options.Urn is not null)
        {
            return await GetAsync(options.Urn);
        }

        var id = options.Id is null ? null : await options.Id.ToOutput().ValueOrAsync("");
        if (string.IsNullOrEmpty(id))
        {
            return await RegisterAsync(resource, args, options, remote);
        }

        return resource is CustomResource
            ? await ReadAsync(resource, id, args, options)
            : throw new ArgumentException(
                $"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
    }

    /// <summary>Gets a resource of this stack from the engine.</summary>
    private async Task<ResourceState> GetAsync(string urn)
    {
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("urn", urn));
        var result = await new Invocation(deployment.Monitor, "pulumi:pulumi:getResource", new InvokeOptions()).CallAsync(args);
        return new ResourceState(Text("urn"), Text("id"), result.Fields.GetValueOrDefault("state")?.StructValue);

        // An id that isn't known yet is empty here.
        string Text(string name) => result.Fields.GetValueOrDefault(name)?.StringValue is { } text
            && !string.Equals(text, Signatures.Unknown, StringComparison.Ordinal) ? text : "";
    }

    private async Task<ResourceState> ReadAsync(Resource resource, string id, ResourceArgs args, ResourceOptions options)
    {
        var request = await ResourceRequest.PrepareAsync(deployment, resource, args, options, remote: false);
        var response = await deployment.Monitor.ReadResourceAsync(resource, request.ToRead(id));
        return new ResourceState(response.Urn, id, response.Properties);
    }

    private async Task<ResourceState> RegisterAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
    {
        var request = await ResourceRequest.PrepareAsync(deployment, resource, args, options, remote);
        var response = await deployment.Monitor.RegisterResourceAsync(resource, await request.ToRegisterAsync());
        return new ResourceState(response.Urn, response.Id, response.Object)
        {
            IsDone = response.Result == Result.Success,
            Dependencies = response.PropertyDependencies.ToImmutableDictionary(
                property => property.Key, property => property.Value.Urns.ToImmutableArray(), StringComparer.Ordinal),
        };
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.ValueOrAsync("");
        var values = await outputs.ValueOrAsync(ImmutableDictionary<string, object?>.Empty);
        var serialized = await SerializedProperties.OfAsync("monitor.registerResourceOutputs(...)", values);
        await deployment.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = urn,
            Outputs = PropertyWriter.Write(serialized.Values, await deployment.Monitor.WireFeaturesAsync()),
        });
    }
}
