using System.Globalization;
using Google.Protobuf;
using Newtonsoft.Json;

namespace ScriptedProvider;

/// <summary>
/// The recording: one JSON object a line, in the order of arrival. The form is that of
/// <c>tests/PulumiCen.Engine.Tests/Traces/*.calls.jsonl</c>.
/// </summary>
/// <param name="file">Where to append a provider's calls; null for nowhere.</param>
/// <param name="policyFile">Where to append a policy pack's.</param>
internal sealed class CallLog(string? file, string? policyFile) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<string> _early = [];
    private StreamWriter? _writer;
    private bool _isOpen;
    private int _calls;

    /// <summary>Says what this process is, by its first call; before that nobody knows.</summary>
    /// <param name="isPolicyPack">Whether it is a policy pack.</param>
    public void Open(bool isPolicyPack)
    {
        lock (_gate)
        {
            if (_isOpen)
            {
                return;
            }

            _isOpen = true;
            _writer = (isPolicyPack ? policyFile : file) is { } path ? new StreamWriter(FileIn(path), append: true) { AutoFlush = true } : null;
            _early.ForEach(Write);
        }
    }

    /// <summary>Records something that happened to the process.</summary>
    public void Event(string name) => Write($$"""{"event":"{{name}}"}""");

    /// <summary>Records a call.</summary>
    /// <returns>Its number, which its reply has too.</returns>
    public int Call(string method, IMessage request)
    {
        lock (_gate)
        {
            var number = ++_calls;
            Write($$"""{"event":"call","n":{{number}},"method":"{{method}}","request":{{JsonFormatter.Default.Format(request)}}}""");
            return number;
        }
    }

    /// <summary>Records the answer to a call.</summary>
    public void Reply(int number, string method, IMessage response) => Write(
        $$"""{"event":"reply","n":{{number}},"method":"{{method}}","response":{{JsonFormatter.Default.Format(response)}}}""");

    /// <summary>Records that a call failed.</summary>
    public void Error(int number, string method, string code, string message) => Write(
        $$"""{"event":"error","n":{{number}},"method":"{{method}}","code":"{{code}}","message":{{JsonConvert.ToString(message)}}}""");

    /// <inheritdoc />
    public void Dispose() => _writer?.Dispose();

    // Where several processes of one run are told apart, each has a file of its own.
    private static string FileIn(string path) => Directory.Exists(path)
        ? Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}.jsonl"))
        : path;

    private void Write(string line)
    {
        lock (_gate)
        {
            if (_isOpen)
            {
                _writer?.WriteLine(line);
            }
            else
            {
                _early.Add(line);
            }
        }
    }
}
