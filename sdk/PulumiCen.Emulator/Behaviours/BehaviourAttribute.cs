namespace PulumiCen.Emulator.Behaviours;

/// <summary>
/// Something that the emulator does as the cloud does it, at the code that does it. docs/emulator.md lists them all; a
/// test holds it.
/// </summary>
/// <param name="what">What it does; of a refusal when, its status and code follow.</param>
/// <param name="source">How that is known, or what it is taken from.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal abstract class BehaviourAttribute(string what, string source) : Attribute
{
    public string What => what;

    public string Source => source;

    /// <summary>How sure it is, as the table has it.</summary>
    public abstract string Mark { get; }
}
