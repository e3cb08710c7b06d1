using Pulumirpc;

namespace Pulumi;

/// <summary>Messages to the user, beside the resources.</summary>
public static class Log
{
    /// <summary>A message for those who look for a fault.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>A warning.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>An error: the program goes on, and the run fails.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception as an error: the program goes on, and the run fails.</summary>
    public static void Exception(
        Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(exception.ToString(), resource, streamId, ephemeral);

    private static void Send(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        _ = Deployment.Required.Log.SendAsync(severity, message, resource, streamId, ephemeral);
}
