namespace PulumiCen.Engine.Planning;

/// <summary>Ends a deployment after its reason has been told.</summary>
internal sealed class BailException() : Exception("the deployment ended with an error that has been shown");
