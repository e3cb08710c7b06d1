using System.Collections.Concurrent;
using PulumiCen.Budget;
using Pulumirpc;

namespace PulumiCen.Provider.Verdicts;

/// <summary>
/// Tells the user warnings and notes, beside the resource that they are about, each once. What fails a call is told with
/// that call: the engine shows a resource as failed for a line of severity error, and succeeds all the same.
/// </summary>
internal sealed class Announcer(EngineLog log)
{
    private readonly ConcurrentDictionary<(string Urn, string Text), bool> _said = new();

    /// <summary>Says something about a resource; with an empty URN, about the whole operation.</summary>
    public async Task AnnounceAsync(Diagnostic diagnostic, string urn, CancellationToken cancellationToken)
    {
        if (!_said.TryAdd((urn, diagnostic.Text), true))
        {
            return;
        }

        var severity = diagnostic.Severity == DiagnosticSeverity.Note ? LogSeverity.Info : LogSeverity.Warning;
        await log.WriteAsync(severity, diagnostic.ToString(), urn, cancellationToken);
    }
}
