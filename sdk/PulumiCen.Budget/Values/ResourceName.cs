namespace PulumiCen.Budget;

/// <summary>The name that the program gave a resource is the last part of its URN.</summary>
internal static class ResourceName
{
    private const string Separator = "::";

    /// <summary>Where the name starts in a URN; 0 for a text that is no URN.</summary>
    public static int StartIn(string urn)
    {
        // The name is the fourth part, and may itself contain the separator: urn:pulumi:STACK::PROJECT::TYPE::NAME
        var start = 0;
        for (var part = 0; part < 3; part++)
        {
            var end = urn.IndexOf(Separator, start, StringComparison.Ordinal);
            if (end < 0)
            {
                return 0;
            }

            start = end + Separator.Length;
        }

        return start;
    }

    public static string Of(string urn) => urn[StartIn(urn)..];
}
