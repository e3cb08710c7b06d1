using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>The first event of an operation.</summary>
public class PreludeEvent
{
    internal PreludeEvent(IImmutableDictionary<string, string> config)
    {
        Config = config;
    }

    /// <summary>The stack's configuration; secrets hidden.</summary>
    public IImmutableDictionary<string, string> Config { get; }
}
