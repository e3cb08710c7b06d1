using PulumiCen.Budget;

namespace PulumiCen.Policy;

/// <summary>The configuration of the pack makes no sense.</summary>
#pragma warning disable CA1032, RCS1194 // It is never thrown without a diagnostic.
internal sealed class PolicySettingException(Diagnostic diagnostic) : Exception(diagnostic.ToString());
#pragma warning restore CA1032, RCS1194
