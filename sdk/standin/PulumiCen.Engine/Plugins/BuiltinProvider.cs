using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Plugins;

/// <summary>The package <c>pulumi</c>, which the engine serves itself: references to other stacks.</summary>
/// <param name="readStack">Gives the outputs of a stack.</param>
internal sealed class BuiltinProvider(Func<string, Task<PropertyMap>> readStack) : IProvider
{
    public const string Package = "pulumi";

    public Task<CheckResult> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news) =>
        Task.FromResult(new CheckResult(news, []));

    public Task<DiffResult> DiffConfigAsync(string urn, PropertyMap oldInputs, PropertyMap oldOutputs, PropertyMap news) =>
        Task.FromResult(new DiffResult { HasChanges = false });

    public Task ConfigureAsync(string urn, string id, PropertyMap inputs) => Task.CompletedTask;

    public Task<CheckResult> CheckAsync(string urn, PropertyMap olds, PropertyMap news, ReadOnlyMemory<byte> randomSeed) =>
        Task.FromResult(new CheckResult(news, []));

    public Task<DiffResult> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges) =>
        Task.FromResult(new DiffResult { HasChanges = !old.Inputs.Equals(news) });

    public async Task<ProviderState> CreateAsync(ResourceState state, bool isPreview) =>
        new(NameOf(state.Inputs), await OutputsAsync(NameOf(state.Inputs)));

    public async Task<ProviderState> UpdateAsync(
        ResourceState old, ResourceState state, ImmutableArray<string> ignoreChanges, bool isPreview) =>
        new(old.Id, await OutputsAsync(NameOf(state.Inputs)));

    public async Task<ProviderState> ReadAsync(
        string urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout) =>
        new(id, await OutputsAsync(id)) { Inputs = PropertyMap.Empty.With("name", id) };

    public Task DeleteAsync(ResourceState state) => Task.CompletedTask;

    public async Task<InvokeResult> InvokeAsync(string token, PropertyMap args, bool isPreview) => token switch
    {
        "pulumi:pulumi:readStackOutputs" => new InvokeResult(await OutputsAsync(NameOf(args)), []),
        _ => throw new EngineException($"unrecognized function name: '{token}'"),
    };

    public Task CancelAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NameOf(PropertyMap properties) =>
        properties.Find("name") is PropertyValue.Text name ? name.Value : throw new EngineException("a stack reference needs a name");

    private async Task<PropertyMap> OutputsAsync(string name)
    {
        var outputs = await readStack(name);
        PropertyValue secrets = new PropertyValue.List(
            [.. outputs.Where(output => output.Value.ContainsSecret).Select(output => (PropertyValue)output.Key)]);
        return PropertyMap.Empty.With("name", name).With("outputs", outputs).With("secretOutputNames", secrets);
    }
}
