using System.Text;
using CliWrap;
using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace PulumiCen.EndToEnd.Tests.PullRequest;

/// <summary>
/// Runs the scripts of an example pipeline as its runner would, with the tool of this build, and with a stand-in for what
/// talks to the forge: it keeps the comments of the pull request in a file.
/// </summary>
internal sealed class Pipeline : IDisposable
{
    private const string StoreScript =
        """
        post() { jq --rawfile body "$1" '. + [{ id: 42, body: $body }]' "$STORE" > "$STORE.new" && mv "$STORE.new" "$STORE"; }
        edit() { jq --rawfile body "$1" 'map(if .id == 42 then .body = $body else . end)' "$STORE" > "$STORE.new" && mv "$STORE.new" "$STORE"; }
        """;

    private readonly Workspace _workspace = new();
    private readonly Dictionary<string, string> _variables;

    public Pipeline()
    {
        var bin = Directory.CreateDirectory(Path.Combine(_workspace.Folder, "bin")).FullName;
        _variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["STORE"] = Path.Combine(_workspace.Folder, "comments.json"),
            ["PROGRAMS"] = _workspace.Folder,
            ["STACKS"] = "dev",
            ["CLOUD"] = "emulator",
            ["CONFIG"] = "",
            ["STRICT"] = "false",
            ["BASE"] = "",
            ["COMPARE"] = "true",
            ["PULUMI_HOME"] = Path.Combine(_workspace.Folder, ".pulumi-home"),
        };
        File.WriteAllText(_variables["STORE"], "[{ \"id\": 41, \"body\": \"Nice.\" }]");
        AddProgram("pulumi-cen", $"exec dotnet \"{BuiltFiles.Tool}\" \"$@\" --engine standin");
        AddProgram(
            "gh",
            $$"""
             {{StoreScript}}
             case "$*" in
               "api --paginate repos/o/r/issues/7/comments") cat "$STORE" ;;
               "api --method POST repos/o/r/issues/7/comments -F body=@"*) post "${6#body=@}" ;;
               "api --method PATCH repos/o/r/issues/comments/42 -F body=@"*) edit "${6#body=@}" ;;
               *) echo "gh: unexpected: $*" >&2; exit 1 ;;
             esac
             """);
        AddProgram(
            "curl",
            $$"""
             {{StoreScript}}
             threads=https://dev.azure.example/o/p5/_apis/git/repositories/r6/pullRequests/7/threads
             notes=https://gitlab.example/api/v4/projects/5/merge_requests/7/notes
             case "$*" in
               "-fsS --header PRIVATE-TOKEN: t0ken $notes?per_page=100&page="*) jq --argjson page "${4##*page=}" '.[($page - 1) * 100:$page * 100]' "$STORE" ;;
               "-fsS --request POST --header PRIVATE-TOKEN: t0ken --data-urlencode body@cen-bandwidth/comment.md $notes") post cen-bandwidth/comment.md ;;
               "-fsS --request PUT --header PRIVATE-TOKEN: t0ken --data-urlencode body@cen-bandwidth/comment.md $notes/42") edit cen-bandwidth/comment.md ;;
               "-fsS --header Authorization: Bearer t0ken $threads?api-version=7.1")
                 jq '{ value: map({ id, isDeleted: false, comments: [{ content: .body }] }) }' "$STORE" ;;
               "-fsS --request POST --header Authorization: Bearer t0ken --header Content-Type: application/json --data-binary @- $threads?api-version=7.1")
                 jq -j '.comments[0].content' > posted && post posted ;;
               "-fsS --request PATCH --header Authorization: Bearer t0ken --header Content-Type: application/json --data-binary @- $threads/42/comments/1?api-version=7.1")
                 jq -j '.content' > posted && edit posted ;;
               *) echo "curl: unexpected: $*" >&2; exit 1 ;;
             esac
             """);
    }

    public string Folder => _workspace.Folder;

    /// <summary>The texts of the comments.</summary>
    public IReadOnlyList<string> Comments() =>
        [.. JArray.Parse(File.ReadAllText(_variables["STORE"])).Select(comment => (string)comment["body"]!)];

    /// <summary>The last document of a YAML file of the repository.</summary>
    public static YamlNode Read(string file)
    {
        using var reader = new StreamReader(Path.Combine(BuildFolders.Repository, file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[^1].RootNode;
    }

    /// <summary>The script of a step.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="title">What the step's title is called.</param>
    /// <param name="script">What its script is called.</param>
    /// <param name="name">Its title.</param>
    public static string ScriptOf(YamlNode steps, string title, string script, string name) => ((YamlScalarNode)((YamlSequenceNode)steps)
        .OfType<YamlMappingNode>()
        .Single(step => step.Children.TryGetValue(title, out var value) && string.Equals(((YamlScalarNode)value).Value, name, StringComparison.Ordinal))[script]).Value!;

    /// <summary>Puts so many other comments before those that there are.</summary>
    public void Precede(int count) => File.WriteAllText(
        _variables["STORE"],
        new JArray([
            .. Enumerable.Range(1000, count).Select(id => new JObject { ["id"] = id, ["body"] = "Nice too." }),
            .. JArray.Parse(File.ReadAllText(_variables["STORE"])),
        ]).ToString());

    public void Set(string variable, string value) => _variables[variable] = value;

    /// <summary>Sets a value of the stack's configuration.</summary>
    public void Configure(string key, int value) => File.WriteAllText(_workspace.StackFile, $"config:\n  two-areas:{key}: \"{value}\"\n");

    /// <summary>Runs a script as runners do: bash ends at the first command that fails.</summary>
    public async Task<ToolResult> RunAsync(string script)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var result = await Cli.Wrap("bash")
            .WithArguments(["-e", "-o", "pipefail", "-c", script])
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(variables => _variables.ToList().ForEach(variable => variables.Set(variable.Key, variable.Value)))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync();
        return new ToolResult(result.ExitCode, output.ToString(), errors.ToString());
    }

    public void Dispose() => _workspace.Dispose();

    private void AddProgram(string name, string body)
    {
        var path = Path.Combine(Folder, "bin", name);
        File.WriteAllText(path, $"#!/bin/bash\n{body.ReplaceLineEndings("\n")}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
