namespace PulumiCen.Migration.Writers;

/// <summary>A file that a migration writes.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Text">What is in it, with <c>\n</c> as the end of lines.</param>
internal sealed record WrittenFile(string Name, string Text);
