using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Emulator;

namespace PulumiCen.Provider.Cloud;

/// <summary>A cloud, and what has to be closed with it.</summary>
/// <param name="Client">The client for the resources' calls: patient.</param>
/// <param name="Glance">The client for a look that nobody waits for long: it hardly repeats a request.</param>
/// <param name="Credentials">What signs the requests; looking for it may take a while.</param>
/// <param name="Http">What the requests travel through.</param>
/// <param name="Emulator">The emulator in this process, where that is the cloud.</param>
internal sealed record CloudConnection(
    ICenClient Client, ICenClient Glance, ICredentialSource Credentials, HttpClient Http, EmulatorServer? Emulator) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Emulator is not null)
        {
            await Emulator.DisposeAsync();
        }
    }
}
