using System.Reflection;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>The resource classes of the program and the packages it references, by type token.</summary>
internal static class ResourceTypes
{
    private static readonly Lazy<ILookup<string, ResourceClass>> Known = new(Find);

    /// <summary>
    /// The resource that a reference names, as an object of its class; of a class the program doesn't know, one that
    /// has nothing but its URN.
    /// </summary>
    public static Resource Resolve(PropertyValue.Reference reference)
    {
        var (token, name) = Urns.Split(reference.Urn);
        if (ClassOf(token, reference.PackageVersion) is not { } type)
        {
            return new DependencyResource(reference.Urn);
        }

        ResourceOptions options = type.IsAssignableTo(typeof(CustomResource))
            ? new CustomResourceOptions { Urn = reference.Urn }
            : new ComponentResourceOptions { Urn = reference.Urn };
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters().Length == 3);
        return (Resource)constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [name, null, options], culture: null);
    }

    /// <summary>The class of a token: the newest that is as new as asked for, with the same major version.</summary>
    private static Type? ClassOf(string token, string wantedVersion)
    {
        var wanted = Parse(wantedVersion);
        return Known.Value[token]
            .Where(known => wanted is null || known.Version is null
                || (known.Version.Major == wanted.Major && known.Version >= wanted))
            .OrderByDescending(known => known.Version)
            .Select(known => known.Type)
            .FirstOrDefault();
    }

    private static ILookup<string, ResourceClass> Find() =>
        (from assembly in Assemblies()
         where !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(IsPulumi)
         from type in assembly.GetTypes()
         where type.IsAssignableTo(typeof(Resource))
         let attribute = type.GetCustomAttribute<ResourceTypeAttribute>()
         where attribute is not null
         select new ResourceClass(attribute.Type, Parse(attribute.Version), type))
        .ToLookup(found => found.Token, StringComparer.Ordinal);

    private static bool IsPulumi(AssemblyName reference) =>
        string.Equals(reference.Name, typeof(Resource).Assembly.GetName().Name, StringComparison.Ordinal);

    /// <summary>The assemblies that are loaded, and those they reference: they are only loaded when first used.</summary>
    private static List<Assembly> Assemblies()
    {
        var found = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => IsCandidate(assembly.GetName())).ToList();
        var names = found.Select(assembly => assembly.GetName().Name).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < found.Count; index++)
        {
            foreach (var reference in found[index].GetReferencedAssemblies().Where(IsCandidate))
            {
                if (names.Add(reference.Name))
                {
                    found.Add(Assembly.Load(reference));
                }
            }
        }

        return found;
    }

    private static bool IsCandidate(AssemblyName name) =>
        name.Name is { } text
        && !text.StartsWith("System", StringComparison.Ordinal)
        && !text.StartsWith("Microsoft", StringComparison.Ordinal);

    /// <summary>The numbers of a semantic version; what it says of pre-releases makes no difference here.</summary>
    private static Version? Parse(string? version) =>
        Version.TryParse((version ?? "").TrimStart('v').Split('-', '+')[0], out var parsed) ? parsed : null;

    /// <summary>A class with <see cref="ResourceTypeAttribute"/>.</summary>
    private sealed record ResourceClass(string Token, Version? Version, Type Type);
}
