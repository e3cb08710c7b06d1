using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using PulumiCen.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>One call of a function of a package.</summary>
/// <param name="monitor">The monitor.</param>
/// <param name="token">The function's token, such as <c>cen:index:getAreas</c>.</param>
/// <param name="options">The options.</param>
/// <param name="package">The package that the function is of, where the call says so.</param>
internal sealed class Invocation(
    MonitorFeatures monitor, string token, InvokeOptions options, RegisterPackageRequest? package = null)
{
    /// <summary>Calls the function and leaves its result alone.</summary>
    public async Task<Struct> CallAsync(InvokeArgs? args) => await SendAsync(await SerializeAsync(args));

    /// <summary>Calls the function.</summary>
    public async Task<T> ResultAsync<T>(InvokeArgs? args) => Convert<T>(await CallAsync(args)).Value;

    /// <summary>Calls the function, and takes the only property of its result.</summary>
    public async Task<T> SingleResultAsync<T>(InvokeArgs? args) =>
        (await ResultAsync<ImmutableDictionary<string, T>>(args)).Values.First();

    /// <summary>Calls the function, unless something that its arguments or options name is unknown.</summary>
    public async Task<OutputData<T>> OutputAsync<T>(InvokeArgs? args)
    {
        var serialized = await SerializeAsync(args);
        var dependencies = await DependenciesAsync(serialized);
        if (((PropertyValue)serialized.Values).ContainsUnknown || !await AreThereAsync(dependencies))
        {
            return OutputData.Unknown<T>();
        }

        return Convert<T>(await SendAsync(serialized)) with { Resources = dependencies };
    }

    /// <summary>The same, of the only property of the result.</summary>
    public async Task<OutputData<T>> SingleOutputAsync<T>(InvokeArgs? args)
    {
        var data = await OutputAsync<ImmutableDictionary<string, T>>(args);
        return data.With(data.IsKnown ? data.Value.Values.First() : default!);
    }

    private Task<SerializedProperties> SerializeAsync(InvokeArgs? args) =>
        SerializedProperties.OfAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary());

    private async Task<ImmutableHashSet<Resource>> DependenciesAsync(SerializedProperties args)
    {
        ImmutableArray<Resource> named = options is InvokeOutputOptions withDependencies
            ? await withDependencies.DependsOn.ToOutput().ValueOrAsync([])
            : [];
        return [.. named, .. args.Dependencies.Values.SelectMany(resources => resources)];
    }

    private static async Task<bool> AreThereAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in ResourceGraph.Reach(resources).OfType<CustomResource>())
        {
            // Of a resource that is only known by its URN there is no id to wait for.
            if (resource is not DependencyResource && !(await resource.Id.Data).IsKnown)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<Struct> SendAsync(SerializedProperties args)
    {
        var provider = options.Provider ?? options.Parent?.ProviderOf(token);
        var response = await monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = PropertyWriter.Write(args.Values, await monitor.WireFeaturesAsync()),
            Provider = provider is null ? "" : await provider.ReferenceAsync(),
            Version = options.Version ?? package?.Plugin.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? package?.Plugin.Url ?? "",
            AcceptResources = true,
        });
        return response.Failures.Count == 0
            ? response.Return ?? new Struct()
            : throw new InvokeException($"Invoke of '{token}' failed: "
                + string.Join("; ", response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})")));
    }

    private OutputData<T> Convert<T>(Struct result)
    {
        var data = new ValueConverter(message => Log.Warn(message))
            .Convert($"{token} result", PropertyReader.Read(result), typeof(T));
        return data.With(data.Value is null ? default! : (T)data.Value);
    }
}
