using System.Collections.Concurrent;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>A resource in the state.</summary>
internal sealed record StateEntry(string Type, string Name, string Id, PropertyMap Inputs, PropertyMap Outputs)
{
    /// <summary>The explicit provider; null for the default one.</summary>
    public string? Provider { get; init; }

    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Whether it was created and isn't what its inputs say; the engine updates it whatever Diff says.</summary>
    public bool IsIncomplete { get; init; }

    public int Level => new ProgramResource(Type, Name, PropertyMap.Empty).Level;
}

/// <summary>What the engine keeps between operations.</summary>
internal sealed class StackState : ConcurrentDictionary<string, StateEntry>
{
    public StackState()
        : base(StringComparer.Ordinal)
    {
    }

    public StateEntry Of(string type, string name) => this[Urns.Of(type, name)];

    /// <summary>What an alias of the program does, and <c>pulumi state rename</c>.</summary>
    public void Rename(string type, string name, string newName)
    {
        Assert.True(TryRemove(Urns.Of(type, name), out var entry));
        this[Urns.Of(type, newName)] = entry with { Name = newName };
    }

    /// <summary>What <c>pulumi state move</c> does: the inputs and outputs go along as they are.</summary>
    public void Move(string from, StackState target, string to)
    {
        Assert.True(TryRemove(from, out var entry));
        Assert.True(target.TryAdd(to, entry));
    }

    /// <summary>What <c>retainOnDelete</c> and <c>pulumi state delete</c> do.</summary>
    public void Forget(string type, string name) => Assert.True(TryRemove(Urns.Of(type, name), out _));
}
