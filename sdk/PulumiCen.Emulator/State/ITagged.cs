using System.Collections.Immutable;

namespace PulumiCen.Emulator.State;

/// <summary>Something that has tags.</summary>
internal interface ITagged
{
    ImmutableSortedDictionary<string, string> Tags { get; set; }
}
