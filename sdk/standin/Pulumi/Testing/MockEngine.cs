using System.Collections.Immutable;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Collects the errors that a program under test logs.</summary>
internal sealed class MockEngine : IEngine
{
    private ImmutableArray<string> _errors = [];

    public ImmutableArray<string> Errors => _errors;

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            ImmutableInterlocked.Update(ref _errors, errors => errors.Add(request.Message));
        }

        return Task.CompletedTask;
    }
}
