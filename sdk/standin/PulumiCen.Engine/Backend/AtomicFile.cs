namespace PulumiCen.Engine.Backend;

/// <summary>Writes files so that a reader, or the next run after a kill, finds the old content or the new one.</summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
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
