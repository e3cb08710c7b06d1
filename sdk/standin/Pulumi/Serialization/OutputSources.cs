using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The engine's end of all outputs of one resource.</summary>
internal sealed class OutputSources
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> Known = new();

    private readonly ImmutableDictionary<string, OutputSource> _sources;

    private OutputSources(ImmutableDictionary<string, OutputSource> sources) => _sources = sources;

    /// <summary>Gives the properties with <see cref="OutputAttribute"/> outputs that aren't resolved yet.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="ownOutputs">
    /// Whether the engine gives all of them; a component of this program sets its own, the engine gives only the URN.
    /// </param>
    public static OutputSources Initialize(Resource resource, bool ownOutputs)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, OutputSource>(StringComparer.Ordinal);
        foreach (var property in Known.GetOrAdd(resource.GetType(), Find))
        {
            if (ownOutputs || property.IsOfEveryResource)
            {
                sources.Add(property.Name, property.Initialize(resource));
            }
        }

        return new OutputSources(sources.ToImmutable());
    }

    /// <summary>Resolves the outputs to what the engine said.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="state">What the engine said.</param>
    /// <param name="warn">Gets what doesn't fit the resource's class.</param>
    public void Resolve(Resource resource, ResourceState state, Action<string> warn)
    {
        var converter = new ValueConverter(warn);
        foreach (var (name, source) in _sources)
        {
            if (string.Equals(name, "urn", StringComparison.Ordinal))
            {
                source.Resolve(OutputData.Known<object?>(state.Urn));
            }
            else if (string.Equals(name, "id", StringComparison.Ordinal))
            {
                source.Resolve(OutputData.Known<object?>(state.Id) with { IsKnown = state.Id.Length > 0 });
            }
            else if (state.Outputs.TryGetValue(name, out var value))
            {
                var data = converter.Convert($"{resource.GetType().FullName}.{name}", value, source.Type);
                source.Resolve(data with { Resources = data.Resources.Union(state.DependenciesOf(name)) });
            }
        }
    }

    /// <summary>Resolves what the engine said nothing of: unknown in a preview, otherwise without a value.</summary>
    public void ResolveRest(bool isKnown)
    {
        foreach (var source in _sources.Values)
        {
            source.Resolve(OutputData.Known<object?>(null) with { IsKnown = isKnown });
        }
    }

    /// <summary>Lets all outputs fail that aren't resolved.</summary>
    public void Fail(Exception error)
    {
        foreach (var source in _sources.Values)
        {
            source.Fail(error);
        }
    }

    private static ImmutableArray<OutputProperty> Find(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           select OutputProperty.Of(type, property, attribute.Name ?? property.Name),
    ];

    /// <summary>A property with <see cref="OutputAttribute"/>.</summary>
    private sealed record OutputProperty(string Name, bool IsOfEveryResource, Func<Resource, OutputSource> Initialize)
    {
        public static OutputProperty Of(Type type, PropertyInfo property, string name)
        {
            if (!property.PropertyType.IsConstructedGenericType
                || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
            {
                throw RunException.OutputsHaveIncorrectType([name]);
            }

            var context = $"[Output] {type.FullName}.{property.Name}";
            var value = property.PropertyType.GenericTypeArguments[0];
            TargetTypes.Check(context, value);
            var setter = property.DeclaringType!.GetProperty(property.Name, Any)!.GetSetMethod(nonPublic: true)
                ?? throw new InvalidOperationException($"{context} did not have a 'set' method");
            var sourceType = typeof(OutputSource<>).MakeGenericType(value);
            var makeOutput = sourceType.GetMethod(nameof(OutputSource<object>.MakeOutput))!;
            return new OutputProperty(name, property.DeclaringType == typeof(Resource), Initialize);

            OutputSource Initialize(Resource resource)
            {
                var source = (OutputSource)Activator.CreateInstance(sourceType, resource)!;
                setter.Invoke(resource, [makeOutput.Invoke(source, null)]);
                return source;
            }
        }
    }
}
