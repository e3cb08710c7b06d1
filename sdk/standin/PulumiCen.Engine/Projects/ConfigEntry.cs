namespace PulumiCen.Engine.Projects;

/// <summary>A configured value.</summary>
/// <param name="Value">The text; ciphertext while a secret is locked; JSON for objects.</param>
/// <param name="IsSecret">Whether it must not be shown.</param>
/// <param name="IsObject">Whether the text is JSON of an object or a list.</param>
internal sealed record ConfigEntry(string Value, bool IsSecret = false, bool IsObject = false);
