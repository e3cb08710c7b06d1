using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>Plans that are tried as a user would: what failed is refreshed, and done again.</summary>
internal sealed class Attempts
{
    private const int Most = 20;

    private int _plans;
    private int _failures;

    /// <summary>Plans that came to their end.</summary>
    public int Plans => _plans;

    /// <summary>Operations that failed on the way.</summary>
    public int Failures => _failures;

    public async Task GetThereAsync(Func<Task<OperationResult>> up, Func<Task<OperationResult>> refresh)
    {
        for (var tries = 0; !IsDone(await up()); tries++)
        {
            Assert.True(tries < Most, "It doesn't get there.");
            _ = IsDone(await refresh());
        }

        Interlocked.Increment(ref _plans);
    }

    private bool IsDone(OperationResult result)
    {
        // A change that waited for room, and found none or failed within another resource's call, is the next operation's.
        List<string> errors = [.. result.Errors, .. result.Log.Select(line => line.Message).Where(IsLeftForLater)];
        ClearError.AssertAll(errors);
        if (errors.Count > 0)
        {
            Interlocked.Increment(ref _failures);
        }

        return errors.Count == 0;
    }

    private static bool IsLeftForLater(string message) =>
        message.StartsWith("CEN2404", StringComparison.Ordinal) || message.StartsWith("CEN2405", StringComparison.Ordinal);
}
