using System.Collections.Immutable;
using Pulumi;
using PulumiCen.Budget;

namespace PulumiCen.Testing;

/// <summary>What a preview would say of the program's bandwidth.</summary>
public sealed class CenTestResult
{
    internal CenTestResult(
        IReadOnlyList<BudgetSnapshot> budgets, IReadOnlyList<LedgerFinding> diagnostics, ImmutableArray<Resource> resources)
    {
        Budgets = budgets;
        Diagnostics = diagnostics;
        Resources = resources;
    }

    /// <summary>The budget of each package, by name.</summary>
    public IReadOnlyList<BudgetSnapshot> Budgets { get; }

    /// <summary>All that is wrong or worth knowing, once each; a preview ends with the first error.</summary>
    public IReadOnlyList<LedgerFinding> Diagnostics { get; }

    /// <summary>The resources that the program made, for assertions of other kinds.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>The budget of a package.</summary>
    /// <param name="package">The package's name in the program.</param>
    /// <exception cref="CenAssertionException">There is no such package.</exception>
    public BudgetSnapshot Budget(string package) =>
        Budgets.FirstOrDefault(budget => string.Equals(budget.Package, package, StringComparison.Ordinal))
        ?? throw new CenAssertionException(
            $"The program has no package \"{package}\". It has: {string.Join(", ", Budgets.Select(budget => $"\"{budget.Package}\""))}.");

    /// <summary>Requires that a preview would find no error, and that every budget fits or is left to the update to know.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="CenAssertionException">There is an error; the text is the preview's.</exception>
    public CenTestResult AssertNoErrors()
    {
        var errors = Diagnostics.Where(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? this : throw new CenAssertionException(Text("A preview would fail:", errors));
    }

    /// <summary>Requires that a package fits, for certain.</summary>
    /// <param name="package">The package's name in the program.</param>
    /// <returns>What is left of it.</returns>
    /// <exception cref="CenAssertionException">It doesn't, or only the update can tell; the text is the preview's.</exception>
    public Bandwidth AssertFits(string package) => Require<Verdict.Fits>(package, "was to fit").Headroom.Bandwidth;

    /// <summary>
    /// Requires that a package fits for certain, now and once it has another bandwidth by itself, as
    /// <see cref="CenTestOptions.LaterCapacities"/> says.
    /// </summary>
    /// <param name="package">The package's name in the program.</param>
    /// <returns>What is left of it in the long run: the smaller of both.</returns>
    /// <exception cref="CenAssertionException">It doesn't, or isn't known to; the text is the preview's.</exception>
    public Bandwidth AssertLasts(string package)
    {
        var now = AssertFits(package);
        return Budget(package).Later?.Verdict switch
        {
            null => now,
            Verdict.Fits { Headroom.Bandwidth: var then } => then < now ? then : now,
            _ => throw new CenAssertionException(Text($"Package \"{package}\" was to fit in the long run, and {InWords(Budget(package))}.", Diagnostics)),
        };
    }

    /// <summary>Requires that a package fits now, and is exceeded once it has another bandwidth by itself.</summary>
    /// <param name="package">The package's name in the program.</param>
    /// <returns>How much is too much then.</returns>
    /// <exception cref="CenAssertionException">It isn't so.</exception>
    public Bandwidth AssertFitsForATimeOnly(string package)
    {
        AssertFits(package);
        return Budget(package).Later?.Over?.Bandwidth ?? throw new CenAssertionException(
            Text($"Package \"{package}\" was to fit for a time only, and {InWords(Budget(package))}.", Diagnostics));
    }

    /// <summary>Requires that a package is exceeded.</summary>
    /// <param name="package">The package's name in the program.</param>
    /// <returns>How much is too much.</returns>
    /// <exception cref="CenAssertionException">It isn't.</exception>
    public Bandwidth AssertExceeds(string package) =>
        Require<Verdict.Exceeds>(package, "was to be exceeded").Over.Bandwidth;

    /// <summary>Requires that only the update can tell whether a package fits.</summary>
    /// <param name="package">The package's name in the program.</param>
    /// <returns>The inputs that it depends on.</returns>
    /// <exception cref="CenAssertionException">It is known.</exception>
    public IReadOnlyList<UnknownInput> AssertCannotKnow(string package) =>
        Require<Verdict.CannotKnow>(package, "was not to be known").Unknowns;

    /// <summary>Requires that a preview would say something with a code.</summary>
    /// <param name="code">The code, such as <c>CEN1001</c>.</param>
    /// <returns>What it would say; the first, where it is several times.</returns>
    /// <exception cref="CenAssertionException">It wouldn't.</exception>
    public Diagnostic AssertDiagnostic(string code) =>
        Diagnostics.FirstOrDefault(finding => string.Equals(finding.Diagnostic.Code, code, StringComparison.Ordinal))?.Diagnostic
        ?? throw new CenAssertionException(Text($"A preview would not say {code}. It would say:", Diagnostics));

    private TVerdict Require<TVerdict>(string package, string expectation)
        where TVerdict : Verdict
    {
        var budget = Budget(package);
        return budget.Verdict as TVerdict ?? throw new CenAssertionException(
            Text($"Package \"{package}\" {expectation}, and {InWords(budget)}.", Diagnostics));
    }

    private static string InWords(BudgetSnapshot budget) => budget.Verdict switch
    {
        _ when LaterText.Of(budget.Verdict, budget.Later) is { } later => later,
        Verdict.Fits fits => $"fits, with {fits.Headroom} left of {budget.Capacity}",
        Verdict.Exceeds exceeds => $"is exceeded by {exceeds.Over}",
        Verdict.FitsInTheEndOnly => "fits in the end only",
        _ => "only the update can tell",
    };

    private static string Text(string headline, IReadOnlyList<LedgerFinding> findings) => findings.Count == 0
        ? $"{headline} A preview would say nothing."
        : $"{headline}\n\n{string.Join("\n\n", findings.Select(finding => finding.Diagnostic))}";
}
