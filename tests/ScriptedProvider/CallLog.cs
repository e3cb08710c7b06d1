using Google.Protobuf;
using Newtonsoft.Json;

namespace ScriptedProvider;

/// <summary>
/// The recording: one JSON object a line, in the order of arrival. The form is that of
/// <c>tests/PulumiCen.Engine.Tests/Traces/*.calls.jsonl</c>.
/// </summary>
/// <param name="file">Where to append it; null for nowhere.</param>
internal sealed class CallLog(string? file) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StreamWriter? _writer = file is null ? null : new StreamWriter(file, append: true) { AutoFlush = true };
    private int _calls;

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

    private void Write(string line)
    {
        lock (_gate)
        {
            _writer?.WriteLine(line);
        }
    }
}
