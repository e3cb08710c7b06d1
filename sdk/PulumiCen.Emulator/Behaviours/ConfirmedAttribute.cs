namespace PulumiCen.Emulator.Behaviours;

/// <summary>A behaviour that a primary source shows: an official page, SDK or package.</summary>
/// <param name="what">What it is.</param>
/// <param name="source">The source.</param>
internal sealed class ConfirmedAttribute(string what, string source) : BehaviourAttribute(what, source)
{
    public override string Mark => "CONFIRMED";
}
