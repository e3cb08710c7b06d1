using PulumiCen.Budget;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Policy;

/// <summary>How much each finding counts; the default is that errors fail the operation and the rest is shown.</summary>
/// <param name="Errors">What an error is.</param>
/// <param name="Unknowns">What it is that only the update can know whether a budget fits.</param>
internal sealed record Enforcement(EnforcementLevel Errors, EnforcementLevel Unknowns)
{
    public const string Advisory = "advisory";
    public const string Mandatory = "mandatory";
    public const string Disabled = "disabled";

    private const string BudgetNotKnown = "CEN3001";

    public static Enforcement Default { get; } = new(EnforcementLevel.Mandatory, EnforcementLevel.Advisory);

    /// <summary>Reads the policy's configuration.</summary>
    public static Enforcement Read(PolicyConfig config) => new(
        // There is nothing that the pack could remedy by itself.
        config.EnforcementLevel == EnforcementLevel.Remediate ? EnforcementLevel.Mandatory : config.EnforcementLevel,
        PropertyReader.Read(config.Properties).Find(PolicyPack.CannotKnow) switch
        {
            PropertyValue.Text { Value: Mandatory } => EnforcementLevel.Mandatory,
            PropertyValue.Text { Value: Disabled } => EnforcementLevel.Disabled,
            _ => EnforcementLevel.Advisory,
        });

    /// <summary>How much a diagnostic counts.</summary>
    public EnforcementLevel Of(Diagnostic diagnostic) => diagnostic switch
    {
        _ when Errors == EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        { Severity: DiagnosticSeverity.Error } => Errors,
        { Code: BudgetNotKnown } => Unknowns,
        _ => EnforcementLevel.Advisory,
    };
}
