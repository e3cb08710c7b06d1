using System.CommandLine;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli;

/// <summary>What a refresh makes of creations that were interrupted.</summary>
internal sealed class PendingCreations(OperationOptions options, ParseResult arguments)
{
    /// <summary>Forgets those that the user wants forgotten; others stay.</summary>
    public async Task EditAsync(OpenStack stack)
    {
        var imports = arguments.GetValue(options.ImportPendingCreates) ?? [];
        if (imports.Length % 2 != 0)
        {
            throw new EngineException("each URN must be followed by an ID: found an odd number of entries");
        }

        var clears = arguments.GetValue(options.ClearPendingCreates);
        if (!clears && imports.Length == 0)
        {
            return;
        }

        // The CLI takes the entry away and reads nothing: what was made is not in the state afterwards.
        var imported = imports.Where((_, index) => index % 2 == 0).ToHashSet(StringComparer.Ordinal);
        var state = stack.ReadState();
        var kept = state.PendingOperations.RemoveAll(operation =>
            string.Equals(operation.Type, PendingOperation.Creating, StringComparison.Ordinal)
            && (clears || imported.Contains(operation.Resource.Urn)));
        await stack.SaveAsync(state with { PendingOperations = kept });
    }
}
