namespace PulumiCen.Engine.Steps;

/// <summary>
/// A protected resource isn't deleted. Nothing has been done, so that other deletions go on: the user hears of all such
/// resources at once.
/// </summary>
internal sealed class ProtectedException(string urn) : Exception(
    $"resource \"{urn}\" cannot be deleted\nbecause it is protected. To unprotect the resource, either remove the `protect` "
    + "flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n"
    + $"`pulumi state unprotect {Quote(urn)}`")
{
    // For a shell.
    private static string Quote(string urn) => "'" + urn.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
