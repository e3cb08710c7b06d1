namespace PulumiCen.Provider.Ordering;

/// <summary>What the engine is doing, as far as its providers can tell.</summary>
internal interface IEngineActivity
{
    /// <summary>The engine knows that a resource has to be created or changed, and will call for it.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="role">What depends on that call.</param>
    void Expect(string urn, CallRole role);

    /// <summary>The call that was expected has come, in a preview.</summary>
    void Came(string urn);

    /// <summary>A call that changes a resource runs until the result is disposed.</summary>
    IDisposable Run(string urn);

    /// <summary>A running call only waits, until the result is disposed, and so makes no progress itself.</summary>
    IDisposable Wait();

    /// <summary>Whether nothing has happened for a while, and no call does anything but wait.</summary>
    ValueTask<bool> IsQuietForAsync(TimeSpan duration);

    /// <summary>Whether no resource has been checked for a while.</summary>
    ValueTask<bool> IsRegistrationQuietForAsync(TimeSpan duration);

    /// <summary>Whether the engine holds back a call, and all calls that take its workers only wait.</summary>
    ValueTask<bool> IsStarvedForAsync(TimeSpan duration);
}
