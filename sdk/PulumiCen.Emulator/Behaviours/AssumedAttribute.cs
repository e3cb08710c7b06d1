namespace PulumiCen.Emulator.Behaviours;

/// <summary>A behaviour that no source shows, or that sources contradict each other about.</summary>
/// <param name="what">What it is.</param>
/// <param name="source">Why it is assumed.</param>
internal sealed class AssumedAttribute(string what, string source) : BehaviourAttribute(what, source)
{
    public override string Mark => "ASSUMED";
}
