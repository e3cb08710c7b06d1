namespace PulumiCen.Budget;

/// <content>CEN12xx: what the cloud answers, or that it doesn't.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1201: the cloud refuses a request.</summary>
    /// <param name="action">The API action.</param>
    /// <param name="code">The cloud's code.</param>
    /// <param name="message">What the cloud says.</param>
    /// <param name="requestId">The cloud's id of the request.</param>
    public static Diagnostic CloudRefused(string action, string code, string message, string requestId)
    {
        var advice = RefusalAdvice.For(code);
        return Error(
            201,
            $"the cloud refused {action}: {message} ({code}).\n"
            + (advice is null ? RequestLine(requestId)
                : requestId.Length == 0 ? advice
                : $"{advice}\n{RequestLine(requestId)}"));
    }

    /// <summary>CEN1202: the credentials are wrong, expired, or not permitted to do this.</summary>
    /// <param name="action">The API action.</param>
    /// <param name="code">The cloud's code.</param>
    /// <param name="message">What the cloud says.</param>
    public static Diagnostic CredentialsRefused(string action, string code, string message) => Error(
        202,
        $"the cloud didn't accept the credentials for {action}: {message} ({code}).\n"
        + "Check \"accessKeyId\" and \"accessKeySecret\", or the credentials of the environment, and the permissions of their owner.");

    /// <summary>CEN1203: there are no credentials.</summary>
    /// <param name="searched">Where they were looked for.</param>
    public static Diagnostic CredentialsMissing(string searched) => Error(
        203,
        $"there are no credentials for the cloud. {searched}\n"
        + "Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or \"accessKeyId\" and \"accessKeySecret\".");

    /// <summary>CEN1204: nothing answers at the endpoint.</summary>
    /// <param name="problem">What happened, with the endpoint.</param>
    public static Diagnostic CloudUnreachable(string problem) => Error(
        204, $"the cloud can't be reached: {problem.TrimEnd('.')}.\nCheck \"endpoint\" and the network, and run it again.");

    /// <summary>CEN1205: the cloud failed, or didn't answer in time, after all retries.</summary>
    /// <param name="action">The API action.</param>
    /// <param name="problem">What happened.</param>
    /// <param name="requestId">The cloud's id of the request.</param>
    public static Diagnostic CloudFailed(string action, string problem, string requestId) => Error(
        205, $"{action} failed in the cloud: {problem.TrimEnd('.')}.\nRun it again: it goes on from where it is. {RequestLine(requestId)}".TrimEnd());

    /// <summary>CEN1206: the cloud has too much to do, after all retries.</summary>
    /// <param name="action">The API action.</param>
    /// <param name="code">The cloud's code.</param>
    /// <param name="message">What the cloud says.</param>
    public static Diagnostic CloudBusy(string action, string code, string message) => Error(
        206,
        $"the cloud put {action} off for too long: {message} ({code}).\n"
        + "Run it again later: it goes on from where it is. To wait longer, raise \"maxRetries\".");

    private static string RequestLine(string requestId) =>
        requestId.Length == 0 ? "See the API reference for the code." : $"The cloud's support finds it under request id {requestId}.";
}
