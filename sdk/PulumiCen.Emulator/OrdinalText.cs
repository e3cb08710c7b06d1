namespace PulumiCen.Emulator;

/// <summary>Ids, codes and states are compared letter by letter.</summary>
internal static class OrdinalText
{
    public static bool Is(this string? text, string? other) => string.Equals(text, other, StringComparison.Ordinal);
}
