using PulumiCen.Budget;
using PulumiCen.Emulator;
using PulumiCen.Emulator.Persistence;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Cloud;

/// <summary>The emulator in this process, for <c>endpoint: emulator</c>; its state is in a file beside the program.</summary>
internal static class EmbeddedEmulator
{
    /// <summary>The id and the secret of its one key.</summary>
    public const string Key = EmulatorOptions.DefaultKey;

    /// <summary>Starts it on a free port of this machine.</summary>
    /// <param name="stateFile">Where its state is kept; its folder is made when it isn't there.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ProviderException">The state file can't be used.</exception>
    public static async Task<EmulatorServer> StartAsync(string stateFile, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(stateFile)!);
            return await EmulatorServer.StartAsync(new EmulatorOptions { StateFile = stateFile }, cancellationToken);
        }
        catch (Exception exception) when (exception is StateFileException or IOException or UnauthorizedAccessException)
        {
            throw new ProviderException(Diagnostics.EmulatorNotStarted(exception.Message), exception);
        }
    }
}
