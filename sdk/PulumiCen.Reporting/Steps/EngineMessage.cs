namespace PulumiCen.Reporting.Steps;

/// <summary>A line of text from the engine, the provider or the program.</summary>
/// <param name="Severity"><c>debug</c>, <c>info</c>, <c>info#err</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Text">The text, without the prefix that repeats the severity.</param>
/// <param name="Urn">The resource that it is about.</param>
public sealed record EngineMessage(string Severity, string Text, string? Urn);
