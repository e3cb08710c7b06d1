using PulumiCen.Protocol;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>Imports what one stack has into another, with the same program.</summary>
internal static class Imports
{
    /// <summary>Imports every resource by its id; what the import would change is in the result's steps.</summary>
    public static async Task<OperationResult> ImportAllAsync(StackProgram program, StackState from, PropertyMap configuration)
    {
        var importing = new StackProgram();
        foreach (var resource in program.Resources)
        {
            importing.With(resource with { Import = from[resource.Urn].Id });
        }

        await using var stack = new StackDriver(configuration);
        return await stack.UpAsync(importing);
    }
}
