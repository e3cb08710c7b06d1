namespace PulumiCen.Testing;

/// <summary>A program isn't what its unit test requires. Every test framework shows the text of an exception.</summary>
#pragma warning disable CA1032, RCS1194 // It is never thrown without a text.
public sealed class CenAssertionException : Exception
#pragma warning restore CA1032, RCS1194
{
    internal CenAssertionException(string message)
        : base(message)
    {
    }
}
