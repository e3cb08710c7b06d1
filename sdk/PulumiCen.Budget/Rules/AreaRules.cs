namespace PulumiCen.Budget;

/// <summary>From the names that a program gives to the areas of a package.</summary>
public static class AreaRules
{
    /// <summary>Reads the two areas of a package, which may be the same one. The cloud may have areas that aren't known here.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="names">What the program gives.</param>
    /// <param name="areas">What it means; null when it is wrong.</param>
    /// <returns>What is wrong with it, or worth knowing of it.</returns>
    public static IReadOnlyList<Diagnostic> Read(string package, IReadOnlyList<string> names, out AreaPair? areas)
    {
        ArgumentNullException.ThrowIfNull(names);
        areas = null;
        if (names.Count != 2)
        {
            return [Diagnostics.AreaCountWrong(package, names.Count)];
        }

        List<Diagnostic> found = [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => Judge(package, name)).OfType<Diagnostic>()];
        areas = found.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? null
            : AreaPair.Of(Area.Of(names[0]), Area.Of(names[1]));
        return found;
    }

    private static Diagnostic? Judge(string package, string name)
    {
        var meant = Spelling.Nearest(name, Area.Known.Select(area => area.ApiName));
        if (!Area.TryParse(name, out var area))
        {
            return Diagnostics.AreaImpossible(package, name, meant);
        }

        return area.IsKnown ? null
            : meant is not null ? Diagnostics.AreaMisspelt(package, name, meant)
            : Diagnostics.AreaUnknown(package, name);
    }
}
