using Pulumi.Automation;
using Pulumi.Automation.Commands;

namespace PulumiCen.Tool.Tests.Automation;

/// <summary>A <c>pulumi</c> that is a shell script: it writes down how it was called, and does what a test wants.</summary>
internal sealed class ScriptedCli : IDisposable
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

    /// <summary>The command lines so far; the event log's name is replaced.</summary>
    public IReadOnlyList<string> CommandLines() =>
        [.. File.ReadLines(Calls).Select(line => System.Text.RegularExpressions.Regex.Replace(
            line, "--event-log [^ ]+", "--event-log LOG", default, TimeSpan.FromSeconds(30)))];

    public async Task<WorkspaceStack> OpenStackAsync()
    {
        var command = await LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = Folder });
        return await LocalWorkspace.CreateOrSelectStackAsync(
            new LocalProgramArgs("dev", Folder) { PulumiCommand = command });
    }

    public void Dispose() => _root.Delete(recursive: true);
}
