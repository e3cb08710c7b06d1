namespace PulumiCen.Engine.Events;

/// <summary>Shorthands for messages.</summary>
internal static class Diagnostics
{
    public static void Error(this IEventSink sink, string urn, string message) =>
        sink.Publish(new DiagnosticEvent(urn, DiagnosticSeverity.Error, message));

    public static void Warning(this IEventSink sink, string urn, string message) =>
        sink.Publish(new DiagnosticEvent(urn, DiagnosticSeverity.Warning, message));
}
