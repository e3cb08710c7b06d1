using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// One step of a scenario, on disk in the form of <c>Traces</c>: <c>FOLDER/STEP-OPERATION.*</c>. What the stand-in engine
/// does is put into the same form.
/// </summary>
internal sealed record Step(string Folder, string Name)
{
    /// <summary>All scenarios of <c>Traces</c>.</summary>
    public static IReadOnlyList<string> Scenarios { get; } =
        [.. Directory.EnumerateDirectories(BuiltFiles.Traces).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public string Scenario => Path.GetFileName(Folder);

    /// <summary>preview, up, refresh, destroy or import.</summary>
    public string Operation => Name[(Name.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public string ProgramFile => File("program.json");

    public string CallsFile => File("calls.jsonl");

    public string PolicyCallsFile => File("policy-calls.jsonl");

    public string EventsFile => File("events.jsonl");

    public string StateFile => File("state.json");

    public string PreviewFile => File("preview.json");

    public string OutputFile => File("output.txt");

    /// <summary>The provider's calls, replies and life, in order.</summary>
    public IReadOnlyList<JObject> Calls => ReadLines(CallsFile);

    /// <summary>The policy pack's calls and replies, in order; none without a pack.</summary>
    public IReadOnlyList<JObject> PolicyCalls => System.IO.File.Exists(PolicyCallsFile) ? ReadLines(PolicyCallsFile) : [];

    /// <summary>The engine's events, in order.</summary>
    public IReadOnlyList<JObject> Events => ReadLines(EventsFile);

    /// <summary>The exported stack; a preview has none.</summary>
    public JObject? State => ReadFile(StateFile);

    /// <summary>What <c>preview --json</c> said; only a preview has it.</summary>
    public JObject? Preview => ReadFile(PreviewFile);

    /// <summary>The steps of a scenario, as they follow each other.</summary>
    public static IReadOnlyList<Step> Of(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.output.txt")
            .Select(file => Path.GetFileName(file).Replace(".output.txt", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Step(folder, name)),
    ];

    /// <summary>The recorded steps of a scenario.</summary>
    public static IReadOnlyList<Step> Recorded(string scenario) => Of(Path.Combine(BuiltFiles.Traces, scenario));

    /// <summary>The exit code of the command: the first line of its output says it.</summary>
    public string ExitCode() => System.IO.File.ReadLines(OutputFile).First();

    private static List<JObject> ReadLines(string file) =>
        [.. System.IO.File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    private static JObject? ReadFile(string file) =>
        System.IO.File.Exists(file) ? Parse(System.IO.File.ReadAllText(file)) : null;

    // Times stay texts, as they are in the files.
    private static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private string File(string kind) => Path.Combine(Folder, $"{Name}.{kind}");
}
