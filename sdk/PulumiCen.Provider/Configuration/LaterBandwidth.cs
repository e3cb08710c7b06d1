namespace PulumiCen.Provider.Configuration;

/// <summary>What to do about a package that has enough only until it has less by itself.</summary>
internal enum LaterBandwidth
{
    /// <summary>Say it.</summary>
    Warn,

    /// <summary>Refuse it.</summary>
    Error,

    /// <summary>Say nothing of it.</summary>
    Ignore,
}
