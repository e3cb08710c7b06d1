namespace PulumiCen.Provider.Ordering;

/// <summary>
/// How long the provider waits for what the engine never says. Nothing tells a provider that a program has ended, so each
/// is a balance between a verdict on half a stack and a user who waits.
/// </summary>
internal sealed record OperationTimings
{
    /// <summary>
    /// How long no resource may be checked until all are taken for registered. Programs register what doesn't wait for
    /// something slow within milliseconds; a second is long on a busy machine too, and short for a person.
    /// </summary>
    public TimeSpan RegistrationsEnd { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The same for resources beside a package that is about to be bought or changed: those that name the package can't
    /// come before it is, and the others come in one go.
    /// </summary>
    public TimeSpan SiblingsEnd { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long the engine takes at most from knowing that it will make a call to making it, if it can.</summary>
    public TimeSpan CallHeldBack { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often what has only to do with time is looked at.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(100);
}
