using PulumiCen.Budget;

namespace PulumiCen.Provider.Verdicts;

/// <summary>Which of the calls that are held back tells which finding, each once.</summary>
internal static class FindingAssignment
{
    /// <summary>
    /// Each call tells what is wrong with its own resource. What is wrong with resources that have no call any more is told
    /// by the first call that fails anyway, behind its own, or else by the first of all.
    /// </summary>
    /// <param name="calls">The calls.</param>
    /// <param name="findings">What is wrong.</param>
    /// <returns>What each call tells, in the order of the calls; nothing for a call that goes well.</returns>
    public static IReadOnlyList<IReadOnlyList<Diagnostic>> Assign(
        IReadOnlyList<PlannedCall> calls, IReadOnlyList<LedgerFinding> findings)
    {
        var byUrn = findings.ToLookup(finding => finding.Urn, finding => finding.Diagnostic, StringComparer.Ordinal);
        var held = calls.Select(call => call.Urn).ToHashSet(StringComparer.Ordinal);
        var told = calls.Select(call => byUrn[call.Urn].ToList()).ToList();
        var left = findings.Where(finding => finding.Urn is null || !held.Contains(finding.Urn)).Select(finding => finding.Diagnostic).ToList();
        if (left.Count > 0 && told.Count > 0)
        {
            (told.Find(own => own.Count > 0) ?? told[0]).AddRange(left);
        }

        return told;
    }
}
