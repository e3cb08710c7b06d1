namespace PulumiCen.Cloud.Credentials;

/// <summary>Credentials are set up in a place, but can't be had from it. The message holds no secret.</summary>
internal sealed class CredentialProblemException(string message, Exception? innerException = null)
    : Exception(message, innerException);
