using PulumiCen.Budget;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Policy;

/// <summary>How much each finding counts; the default is that errors fail the operation and the rest is shown.</summary>
/// <param name="Errors">What an error is.</param>
/// <param name="Unknowns">What it is that only the update can know whether a budget fits.</param>
/// <param name="Later">What it is that a budget fits only until its package has less by itself.</param>
internal sealed record Enforcement(EnforcementLevel Errors, EnforcementLevel Unknowns, EnforcementLevel Later)
{
    public const string Advisory = "advisory";
    public const string Mandatory = "mandatory";
    public const string Disabled = "disabled";

    private const string BudgetNotKnown = "CEN3001";
    private const string FitsForATimeOnly = "CEN2002";

    private static readonly string[] Levels = [Mandatory, Advisory, Disabled];

    public static Enforcement Default { get; } = new(EnforcementLevel.Mandatory, EnforcementLevel.Advisory, EnforcementLevel.Advisory);

    /// <summary>Reads the policy's configuration.</summary>
    /// <exception cref="PolicySettingException">A setting isn't one, or has a value that it can't have.</exception>
    public static Enforcement Read(PolicyConfig config)
    {
        var settings = PropertyReader.Read(config.Properties);
        if (settings.Keys.FirstOrDefault(name => name is not (PolicyPack.CannotKnow or PolicyPack.LaterBandwidth)) is { } unknown)
        {
            throw new PolicySettingException(
                Diagnostics.PolicySettingInvalid(unknown, string.Empty, [], ["enforcementLevel", PolicyPack.CannotKnow, PolicyPack.LaterBandwidth]));
        }

        // There is nothing that the pack could remedy by itself.
        return new Enforcement(
            config.EnforcementLevel == EnforcementLevel.Remediate ? EnforcementLevel.Mandatory : config.EnforcementLevel,
            Level(settings, PolicyPack.CannotKnow),
            Level(settings, PolicyPack.LaterBandwidth));
    }

    /// <summary>How much a diagnostic counts.</summary>
    public EnforcementLevel Of(Diagnostic diagnostic) => diagnostic switch
    {
        _ when Errors == EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        { Severity: DiagnosticSeverity.Error } => Errors,
        { Code: BudgetNotKnown } => Unknowns,
        { Code: FitsForATimeOnly } => Later,
        _ => EnforcementLevel.Advisory,
    };

    private static EnforcementLevel Level(PropertyMap settings, string name) => settings.Find(name) switch
    {
        null or PropertyValue.Text { Value: Advisory } => EnforcementLevel.Advisory,
        PropertyValue.Text { Value: Mandatory } => EnforcementLevel.Mandatory,
        PropertyValue.Text { Value: Disabled } => EnforcementLevel.Disabled,
        var value => throw new PolicySettingException(Diagnostics.PolicySettingInvalid(name, Shown(value), Levels, [])),
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
