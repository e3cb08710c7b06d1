using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Clouds;

/// <summary>The CEN API, asked by the tool itself; what it refuses is an error of the tool's.</summary>
internal sealed class LiveCloud : IDisposable
{
    private const string EndpointVariable = "PULUMI_CEN_ENDPOINT";

    private readonly HttpClient _http = ApiHttp.CreateClient();
    private readonly CenClient _client;

    private LiveCloud(Uri endpoint) => _client = new CenClient(new ApiConnection(
        _http,
        new ApiConnectionOptions { Endpoint = endpoint },
        CredentialChain.Create(new CredentialChainOptions(), CredentialEnvironment.Current),
        TimeProvider.System));

    /// <summary>Alibaba Cloud, or what the environment names in its place, with the credentials of the official chain.</summary>
    /// <exception cref="ToolException">What the environment names is no endpoint.</exception>
    public static LiveCloud Open(Func<string, string?> variable) => new(EndpointOf(variable(EndpointVariable)));

    /// <summary>Asks.</summary>
    /// <exception cref="ToolException">The cloud refuses, or doesn't answer.</exception>
    public async Task<T> AskAsync<T>(Func<ICenClient, Task<T>> question)
    {
        try
        {
            return await question(_client);
        }
        catch (CloudException failure)
        {
            throw new ToolException(DiagnosticOf(failure));
        }
    }

    public void Dispose() => _http.Dispose();

    private static Uri EndpointOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ApiConnectionOptions.PublicEndpoint;
        }

        // It guards against touching a real account.
        if (text is "emulator")
        {
            throw new ToolException(Diagnostics.EmulatorNotReachable(EndpointVariable), ExitCodes.Usage);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
            && (string.Equals(endpoint.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
                || (string.Equals(endpoint.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && endpoint.IsLoopback))
            ? endpoint
            : throw new ToolException(Diagnostics.EndpointInvalid(text), ExitCodes.Usage);
    }

    private static Diagnostic DiagnosticOf(CloudException failure) => failure.Kind switch
    {
        CloudErrorKind.NoCredentials => Diagnostics.CredentialsMissing(failure.Message),
        CloudErrorKind.BadCredentials => Diagnostics.CredentialsRefused(failure.Action, failure.Code, "it refuses the key or its signature"),
        CloudErrorKind.Unreachable => Diagnostics.CloudUnreachable(failure.Message),
        CloudErrorKind.Refused or CloudErrorKind.NotFound =>
            Diagnostics.CloudRefused(failure.Action, failure.Code, failure.Message.TrimEnd('.'), failure.RequestId),
        CloudErrorKind.Busy or CloudErrorKind.Throttled => Diagnostics.CloudBusy(failure.Action, failure.Code, failure.Message.TrimEnd('.')),
        _ => Diagnostics.CloudFailed(failure.Action, failure.Message, failure.RequestId),
    };
}
