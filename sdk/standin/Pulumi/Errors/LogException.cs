namespace Pulumi;

/// <summary>The engine couldn't be told something. It isn't told of this either.</summary>
/// <param name="exception">What went wrong.</param>
public class LogException(Exception exception)
    : Exception("Error occurred during logging: " + exception.Message, exception);
