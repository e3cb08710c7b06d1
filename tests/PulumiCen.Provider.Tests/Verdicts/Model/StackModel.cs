namespace PulumiCen.Provider.Tests.Verdicts.Model;

/// <summary>
/// What is to be said of a stack, by who sees all of it at once: each finding in a line, in a form that texts can be
/// brought to.
/// </summary>
internal static class StackModel
{
    /// <summary>What fails its preview.</summary>
    public static IEnumerable<string> Errors(RandomStack stack) => stack.Packages.SelectMany(Errors);

    /// <summary>What is only worth knowing.</summary>
    public static IEnumerable<string> Hints(RandomStack stack) => stack.Packages
        .Where(package => !Exceeds(package) && IsUnknown(package))
        .Select(package => $"CEN3001 {package.Name}");

    private static IEnumerable<string> Errors(RandomPackage package)
    {
        if (Exceeds(package))
        {
            yield return Told(package).Select(connection => connection.Bandwidth).Append(package.Bandwidth).Any(bandwidth => bandwidth.IsSecret)
                ? $"CEN1001 {package.Name}"
                : $"CEN1001 {package.Name} {Needed(package)} of {package.Bandwidth.Megabits}";
        }

        foreach (var connection in Told(package).Where(connection => connection.Regions.Other is "eu-central-1"))
        {
            yield return $"CEN1152 {connection.Name}";
        }

        foreach (var pair in Told(package).GroupBy(connection => connection.Regions).Where(pair => pair.Count() > 1))
        {
            yield return $"CEN1153 {string.Join(' ', pair.Select(connection => connection.Name).Order(StringComparer.Ordinal))}";
        }
    }

    private static IEnumerable<RandomConnection> Told(RandomPackage package) => package.Connections.Where(connection => connection.IsTarget);

    private static int Needed(RandomPackage package) => Told(package).Sum(connection => connection.Bandwidth.Megabits ?? 0);

    private static bool Exceeds(RandomPackage package) => package.Bandwidth.Megabits is { } available && Needed(package) > available;

    private static bool IsUnknown(RandomPackage package) =>
        (package.Bandwidth.IsUnknown && Needed(package) > 0) || Told(package).Any(connection => connection.Bandwidth.IsUnknown);
}
