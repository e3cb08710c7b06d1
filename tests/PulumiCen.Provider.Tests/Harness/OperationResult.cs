using System.Collections.Concurrent;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>What an operation came to.</summary>
internal sealed class OperationResult
{
    /// <summary>What failed, as the user reads it.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>The calls that failed: the resource, and what the user reads.</summary>
    public ConcurrentQueue<(string Name, string Text)> FailedCalls { get; } = new();

    /// <summary>The steps, such as <c>update cn-na: bandwidth Update</c>.</summary>
    public ConcurrentQueue<string> Steps { get; } = new();

    /// <summary>What the provider logged.</summary>
    public IReadOnlyList<LogRequest> Log { get; set; } = [];

    public bool Succeeded => Errors.IsEmpty;

    /// <summary>The log and the errors, as one text.</summary>
    public string AllTexts => string.Join('\n', [.. Errors, .. Log.Select(line => line.Message)]);

    /// <summary>Fails the test when the operation failed.</summary>
    public OperationResult ShouldSucceed()
    {
        Assert.True(Succeeded, string.Join('\n', Errors));
        return this;
    }

    /// <summary>Fails the test when anything would be or was done.</summary>
    public void ShouldBeEmpty()
    {
        ShouldSucceed();
        Assert.Empty(Steps);
    }
}
