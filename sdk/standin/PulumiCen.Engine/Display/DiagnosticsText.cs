using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Display;

/// <summary>The <c>Diagnostics:</c> part of the output: messages by resource.</summary>
internal static class DiagnosticsText
{
    public static void Write(TextWriter writer, IReadOnlyCollection<DiagnosticEvent> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        writer.WriteLine("Diagnostics:");
        foreach (var group in diagnostics.GroupBy(diagnostic => diagnostic.Urn, StringComparer.Ordinal))
        {
            writer.WriteLine(group.Key.Length == 0
                ? "  global:"
                : $"  {Urns.TypeOf(group.Key)} ({Urns.NameOf(group.Key)}):");
            foreach (var diagnostic in group)
            {
                var text = EventJson.PrefixOf(diagnostic.Severity) + diagnostic.Message.TrimEnd();
                writer.WriteLine("    " + text.Replace("\n", "\n    ", StringComparison.Ordinal));
            }

            writer.WriteLine();
        }
    }
}
