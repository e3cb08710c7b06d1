namespace PulumiCen.Emulator.Http;

/// <summary>What every request has to be before its action is looked at.</summary>
internal sealed class RequestCheck(EmulatorOptions options)
{
    private const string Version = "2017-09-12";

    private readonly SignatureCheck _signatures = new(options);
    private readonly Throttle _throttle = new(options);

    /// <summary>How many requests came so far.</summary>
    public RequestCounts Counts => _throttle.Counts;

    /// <exception cref="RefusalException">It isn't.</exception>
    public void Verify(ReceivedRequest request)
    {
        if (!request.Path.Is("/"))
        {
            throw new RefusalException(404, "InvalidApi.NotFound", $"The API has the path /, and no {request.Path}.");
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            throw new RefusalException(400, "UnsupportedHTTPMethod", "The method is neither GET nor POST.");
        }

        _throttle.Take();
        _signatures.Verify(request);
        var version = request.Header("x-acs-version") ?? request.Parameter("Version")
            ?? throw new RefusalException(400, "MissingVersion", "Version is mandatory for this action.");
        if (!version.Is(Version))
        {
            throw new RefusalException(400, "NoSuchVersion", $"The version {version} isn't {Version}.");
        }

        if (request.Action is null)
        {
            throw new RefusalException(400, "MissingAction", "Action is mandatory for this action.");
        }
    }
}
