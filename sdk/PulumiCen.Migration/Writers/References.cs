using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Writers;

/// <summary>Which resources others of a program refer to: those have variables.</summary>
internal static class References
{
    public static IReadOnlySet<ProgramResource> In(IEnumerable<ProgramResource> resources) => resources
        .SelectMany(resource => resource.Properties)
        .Select(property => property.Value)
        .OfType<ProgramValue.Reference>()
        .Select(reference => reference.Resource)
        .ToHashSet<ProgramResource>(ReferenceEqualityComparer.Instance);
}
