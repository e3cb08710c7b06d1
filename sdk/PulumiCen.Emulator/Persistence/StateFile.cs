using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>
/// A file with the whole state in its first line, and in each further line what changed after it. A change is added in one
/// write, so that it costs the same however much there is; when the changes take more room than the state, the file is written
/// anew. Whoever calls has the lock.
/// </summary>
internal sealed class StateFile(string path)
{
    /// <summary>The version of the format. Version 1, the state alone on many lines, is still read.</summary>
    private const int Version = 2;

    /// <summary>Bytes of changes that aren't worth writing the file anew.</summary>
    private const int Slack = 1 << 20;

    private const byte LineEnd = (byte)'\n';

    private static readonly byte[] Beginning = Encoding.UTF8.GetBytes($$"""{"version":{{Version}},"generation":""");

    /// <summary>The beginning of a file with its generation, which no other file has.</summary>
    private static readonly int PrefixLength = Beginning.Length + Guid.Empty.ToString("N").Length;

    /// <summary>The file as this one left it, which needn't be read again.</summary>
    private Known? _known;

    /// <summary>The state; an empty one where there is no file.</summary>
    /// <exception cref="FormatException">The file isn't a state.</exception>
    /// <exception cref="JsonException">The file isn't a state.</exception>
    public CloudState Read()
    {
        if (!File.Exists(path))
        {
            Forget();
            return new CloudState();
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return _known is { } known && IsBeginningOf(stream, known) ? CatchUp(stream, known) : ReadAll(stream);
    }

    /// <summary>Writes what changed. A full disk or the end of the process leaves the file as it was.</summary>
    public void Write(CloudState state)
    {
        if (_known is { } known && known.Length < (2 * known.WholeLength) + Slack)
        {
            var line = LineOf(StateJson.WriteChanges(state));
            Append(known.Length, line);
            _known = known with { Length = known.Length + line.Length, Written = File.GetLastWriteTimeUtc(path) };
        }
        else
        {
            var whole = StateJson.Write(state);
            whole.AddFirst(new JProperty("generation", Guid.NewGuid().ToString("N")));
            whole.AddFirst(new JProperty("version", Version));
            var line = LineOf(whole);
            Replace(line);
            _known = new Known(state, line[..PrefixLength], line.Length, line.Length, File.GetLastWriteTimeUtc(path));
        }

        state.Keep();
    }

    /// <summary>Has the file read from its beginning with the next use.</summary>
    public void Forget() => _known = null;

    private static bool IsBeginningOf(FileStream stream, Known known)
    {
        var prefix = new byte[PrefixLength];
        return stream.ReadAtLeast(prefix, PrefixLength, throwOnEndOfStream: false) == PrefixLength
            && prefix.AsSpan().SequenceEqual(known.Prefix)
            && (stream.Length > known.Length || (stream.Length == known.Length && File.GetLastWriteTimeUtc(stream.Name) == known.Written));
    }

    /// <summary>Reads what others added.</summary>
    private CloudState CatchUp(FileStream stream, Known known)
    {
        stream.Position = known.Length;
        _known = known with
        {
            Length = known.Length + Change(known.State, ReadToEnd(stream)),
            Written = File.GetLastWriteTimeUtc(path),
        };
        return known.State;
    }

    private CloudState ReadAll(FileStream stream)
    {
        Forget();
        stream.Position = 0;
        var bytes = ReadToEnd(stream);
        if (!bytes.AsSpan().StartsWith(Beginning))
        {
            return ReadVersion1(bytes);
        }

        var wholeLength = Array.IndexOf(bytes, LineEnd) + 1;
        if (wholeLength == 0)
        {
            throw new FormatException("ends within its first line.");
        }

        var state = StateReader.Read(Parse(bytes.AsSpan(0, wholeLength)));
        var length = wholeLength + Change(state, bytes.AsSpan(wholeLength));
        _known = new Known(state, bytes[..PrefixLength], wholeLength, length, File.GetLastWriteTimeUtc(path));
        return state;
    }

    private static CloudState ReadVersion1(byte[] bytes)
    {
        var json = Parse(bytes);
        return json.Value<int?>("version") is 1
            ? StateReader.Read(json)
            : throw new FormatException($"has the format version {json["version"] ?? "none"}, not {Version} as the emulator writes it.");
    }

    /// <summary>Takes all lines that are whole; what is after them, a process left that ended while it wrote.</summary>
    private static int Change(CloudState state, ReadOnlySpan<byte> lines)
    {
        var length = 0;
        while (lines[length..].IndexOf(LineEnd) is var end and >= 0)
        {
            StateReader.Change(state, Parse(lines.Slice(length, end)));
            length += end + 1;
        }

        return length;
    }

    private static JObject Parse(ReadOnlySpan<byte> json)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(json))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static byte[] LineOf(JObject json) => [.. Encoding.UTF8.GetBytes(json.ToString(Formatting.None)), LineEnd];

    private static byte[] ReadToEnd(FileStream stream)
    {
        var bytes = new byte[checked((int)(stream.Length - stream.Position))];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void Append(long position, byte[] line)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.SetLength(position);
        stream.Position = position;
        try
        {
            stream.Write(line);
        }
        catch
        {
            stream.SetLength(position);
            throw;
        }
    }

    private void Replace(byte[] line)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(line);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <param name="State">What the file says.</param>
    /// <param name="Prefix">Its first bytes.</param>
    /// <param name="WholeLength">Bytes of its first line.</param>
    /// <param name="Length">Bytes of all its lines.</param>
    /// <param name="Written">When it was written last, UTC.</param>
    private sealed record Known(CloudState State, byte[] Prefix, int WholeLength, long Length, DateTime Written);
}
