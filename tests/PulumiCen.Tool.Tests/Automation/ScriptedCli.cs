using System.Text.RegularExpressions;
using Pulumi.Automation;
using Pulumi.Automation.Commands;

namespace PulumiCen.Tool.Tests.Automation;

/// <summary>A <c>pulumi</c> that is a shell script: it writes down how it was called, and does what a test wants.</summary>
internal sealed partial class ScriptedCli : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("scripted-cli-");

    public ScriptedCli(string body)
    {
        var bin = _root.CreateSubdirectory("bin");
        var script = Path.Combine(bin.FullName, "pulumi");
        File.WriteAllText(
            script,
            $"""
             #!/bin/sh
             if [ "$1" = version ]; then echo v3.200.0; exit 0; fi
             printf '%s\n' "$*" >> "{Calls}"
             log=/dev/null
             previous=
             for argument in "$@"; do
               if [ "$previous" = --event-log ]; then log=$argument; fi
               previous=$argument
             done
             {body}

             """.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder => _root.FullName;

    private string Calls => Path.Combine(_root.FullName, "calls.txt");

    /// <summary>The command lines so far; the event log's name and the port are replaced.</summary>
    public IReadOnlyList<string> CommandLines() =>
        [.. File.ReadLines(Calls).Select(line => Port().Replace(Log().Replace(line, "--event-log LOG"), "127.0.0.1:PORT"))];

    public async Task<WorkspaceStack> OpenStackAsync(PulumiFn? program = null)
    {
        var command = await LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = Folder });
        var workspace = await LocalWorkspace.CreateAsync(
            new LocalWorkspaceOptions { WorkDir = Folder, PulumiCommand = command, Program = program });
        return await WorkspaceStack.CreateOrSelectAsync("dev", workspace);
    }

    [GeneratedRegex("--event-log [^ ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Log();

    [GeneratedRegex("127[.]0[.]0[.]1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();

    public void Dispose() => _root.Delete(recursive: true);
}
