namespace PulumiCen.Budget;

/// <summary>From the names that a program gives to the areas of a package.</summary>
public static class AreaRules
{
    /// <summary>Reads the two areas of a package, which may be the same one.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="names">What the program gives.</param>
    /// <param name="areas">What it means; null when it is wrong.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? Read(string package, IReadOnlyList<string> names, out AreaPair? areas)
    {
        ArgumentNullException.ThrowIfNull(names);
        areas = null;
        if (names.Count != 2)
        {
            return Diagnostics.AreaCountWrong(package, names.Count);
        }

        if (!Area.TryParse(names[0], out var one))
        {
            return Diagnostics.AreaUnknown(package, names[0]);
        }

        if (!Area.TryParse(names[1], out var other))
        {
            return Diagnostics.AreaUnknown(package, names[1]);
        }

        areas = AreaPair.Of(one, other);
        return null;
    }
}
