namespace PulumiCen.Provider.Cloud;

/// <summary>Where the emulator inside the provider keeps its state: beside the program, one file a stack.</summary>
internal static class EmulatorState
{
    /// <summary>
    /// The file for the stack of a provider's URN, in the working directory: engines start a provider in the folder of
    /// the program. The directories that Handshake names are the plugin's own.
    /// </summary>
    /// <param name="providerUrn"><c>urn:pulumi:STACK::PROJECT::pulumi:providers:cen::NAME</c>; empty from old engines.</param>
    public static string PathFor(string providerUrn)
    {
        var parts = providerUrn.Split("::");
        var project = parts.Length > 1 ? parts[1] : "project";
        var stack = parts[0] is { Length: > 0 } first ? first[(first.LastIndexOf(':') + 1)..] : "stack";
        return Path.Combine(
            Environment.CurrentDirectory, ".pulumi", "cen-emulator", $"{FileName(project)}.{FileName(stack)}.json");
    }

    private static string FileName(string text) =>
        string.Concat(text.Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '_'));
}
