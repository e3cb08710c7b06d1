using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>What unit tests and tools need to look into outputs.</summary>
public static class OutputUtilities
{
    /// <summary>An unknown output; <paramref name="value"/> is never seen.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(OutputData.Unknown(value)));

    /// <summary>An unknown output; the value is never computed.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        CreateUnknown(default(ValueTuple)).Apply(_ => valueFactory());

    /// <summary>The output, depending on one more resource.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new Output<T>(DependAsync());

        async Task<OutputData<T>> DependAsync()
        {
            var data = await output.Data;
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>Whether the output is known, once it is there.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data).IsKnown;

    /// <summary>The output's value, or the type's default while it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.ValueOrAsync(default!);

    /// <summary>The resources the output depends on.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.Data).Resources;
}
