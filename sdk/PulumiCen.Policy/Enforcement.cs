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

    private static readonly string[] Levels = [Mandatory, Advisory, Disabled];

    public static Enforcement Default { get; } = new(EnforcementLevel.Mandatory, EnforcementLevel.Advisory);

    /// <summary>Reads the policy's configuration.</summary>
    /// <exception cref="PolicySettingException">A setting isn't one, or has a value that it can't have.</exception>
    public static Enforcement Read(PolicyConfig config)
    {
        var settings = PropertyReader.Read(config.Properties);
        if (settings.Keys.FirstOrDefault(name => name is not PolicyPack.CannotKnow) is { } unknown)
        {
            throw new PolicySettingException(
                Diagnostics.PolicySettingInvalid(unknown, string.Empty, [], ["enforcementLevel", PolicyPack.CannotKnow]));
        }

        // There is nothing that the pack could remedy by itself.
        return new Enforcement(
            config.EnforcementLevel == EnforcementLevel.Remediate ? EnforcementLevel.Mandatory : config.EnforcementLevel,
            settings.Find(PolicyPack.CannotKnow) switch
            {
                null or PropertyValue.Text { Value: Advisory } => EnforcementLevel.Advisory,
                PropertyValue.Text { Value: Mandatory } => EnforcementLevel.Mandatory,
                PropertyValue.Text { Value: Disabled } => EnforcementLevel.Disabled,
                var value => throw new PolicySettingException(
                    Diagnostics.PolicySettingInvalid(PolicyPack.CannotKnow, Shown(value), Levels, [])),
            });
    }

    /// <summary>How much a diagnostic counts.</summary>
    public EnforcementLevel Of(Diagnostic diagnostic) => diagnostic switch
    {
        _ when Errors == EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        { Severity: DiagnosticSeverity.Error } => Errors,
        { Code: BudgetNotKnown } => Unknowns,
        _ => EnforcementLevel.Advisory,
    };

    private static string Shown(PropertyValue value) => value switch
    {
        PropertyValue.Text text => $"\"{text.Value}\"",
        PropertyValue.Number number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number.Value}"),
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.List => "an array",
        _ => "an object",
    };
}
