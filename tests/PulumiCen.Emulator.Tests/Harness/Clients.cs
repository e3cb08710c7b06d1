using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Emulator.Tests.Harness;

/// <summary>Real clients of an emulator.</summary>
internal static class Clients
{
    public static CenClient Connect(
        EmulatorServer server,
        string keyId = EmulatorOptions.DefaultKey,
        string secret = EmulatorOptions.DefaultKey,
        TimeProvider? time = null,
        int retries = 0)
    {
        var credentials = CredentialChain.Create(
            new CredentialChainOptions { AccessKeyId = keyId, AccessKeySecret = secret }, CredentialEnvironment.Current);
        var options = new ApiConnectionOptions { Endpoint = server.Endpoint, MaxRetries = retries };
        return new CenClient(new ApiConnection(
            new HttpClient { Timeout = Timeout.InfiniteTimeSpan }, options, credentials, time ?? TimeProvider.System));
    }
}
