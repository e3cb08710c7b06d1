namespace PulumiCen.Engine.Backend;

/// <summary>
/// Writes files so that a reader, or the next run after a kill, finds the old content or the new one. They are the user's
/// alone: states tell a lot, even with their secrets encrypted.
/// </summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            BufferSize = 1 << 16,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(temporary, options))
        {
            await write(file);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public static Task WriteAsync(string path, string text) => WriteAsync(path, async stream =>
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        await writer.WriteAsync(text);
    });
}
