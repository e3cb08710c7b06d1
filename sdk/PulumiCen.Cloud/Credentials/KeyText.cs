namespace PulumiCen.Cloud.Credentials;

/// <summary>
/// Reads the parts of a key. <c>echo KEY | base64</c> and copied cells leave line breaks and spaces at their ends; sent with
/// them, a key is no key and the answer says nothing of why.
/// </summary>
internal static class KeyText
{
    /// <summary>A key whose parts have nothing at their ends; null when its id or its secret is missing.</summary>
    /// <exception cref="CredentialProblemException">A part has something inside that no key has.</exception>
    public static AccessKey? Read(string? id, string? secret, string? token) =>
        Part(id, "access key id") is { } knownId && Part(secret, "access key secret") is { } knownSecret
            ? new AccessKey(knownId, knownSecret, Part(token, "security token"))
            : null;

    /// <summary>A text without what can't be seen at its ends; null when nothing is left.</summary>
    public static string? Trimmed(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return start == end ? null : text[start..end];
    }

    private static string? Part(string? text, string name)
    {
        var part = Trimmed(text);
        foreach (var character in part ?? "")
        {
            if (character is < '!' or > '~')
            {
                // The text itself may be a secret.
                throw new CredentialProblemException($"its {name} has {Named(character)} inside");
            }
        }

        return part;
    }

    private static string Named(char character) => character switch
    {
        '\n' or '\r' => "a line break",
        _ when IsBlank(character) => "a space",
        _ => "a character that no key has",
    };

    /// <summary>Blanks, control characters, and the marks that some editors put where nobody sees them.</summary>
    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || character is '\uFEFF' or '\u200B';
}
