using PulumiCen.Emulator;

namespace PulumiCen.Provider.Cloud;

/// <summary>The emulator in this process, for <c>endpoint: emulator</c>; its state is in a file beside the program.</summary>
internal static class EmbeddedEmulator
{
    /// <summary>The id and the secret of its one key.</summary>
    public const string Key = EmulatorOptions.DefaultKey;

    /// <param name="stateFile">Where its state is kept; its folder is made when it isn't there.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<EmulatorServer> StartAsync(string stateFile, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(stateFile)!);
        return await EmulatorServer.StartAsync(new EmulatorOptions { StateFile = stateFile }, cancellationToken);
    }
}
