using System.Collections.Concurrent;
using PulumiCen.Budget;
using Pulumirpc;

namespace PulumiCen.Provider.Verdicts;

/// <summary>Tells the user warnings and notes, beside the resource that they are about, each once.</summary>
internal sealed class Announcer(EngineLog log)
{
    private readonly ConcurrentDictionary<(string Urn, string Text), bool> _said = new();
    private volatile bool _isSilent;

    /// <summary>
    /// A Check has failed, and the engine ends the operation with its errors: what could be said from now on rests on
    /// an input that is wrong.
    /// </summary>
    public void FallSilent() => _isSilent = true;

    /// <summary>Says something about a resource; with an empty URN, about the whole operation.</summary>
    public async Task AnnounceAsync(Diagnostic diagnostic, string urn, CancellationToken cancellationToken)
    {
        if (_isSilent || !_said.TryAdd((urn, diagnostic.Text), true))
        {
            return;
        }

        var severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => LogSeverity.Error,
            DiagnosticSeverity.Warning => LogSeverity.Warning,
            _ => LogSeverity.Info,
        };
        await log.WriteAsync(severity, diagnostic.ToString(), urn, cancellationToken);
    }
}
