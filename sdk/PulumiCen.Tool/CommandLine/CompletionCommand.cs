using System.CommandLine;
using PulumiCen.Tool.Output;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>completion</c>: what a shell needs to complete the tool's command line. The tool itself knows the answers.</summary>
internal static class CompletionCommand
{
    // A line of text at a time: what was typed so far, and where the cursor is.
    private const string Bash =
        """
        _pulumi_cen() {
          local IFS=$'\n'
          COMPREPLY=( $(pulumi-cen "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null) )
        }
        complete -o default -F _pulumi_cen pulumi-cen
        """;

    private const string Zsh =
        """
        #compdef pulumi-cen
        _pulumi_cen() {
          local -a suggestions
          suggestions=("${(@f)$(pulumi-cen "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a suggestions || _files
        }
        compdef _pulumi_cen pulumi-cen
        """;

    private const string Fish =
        """
        complete -c pulumi-cen -a '(pulumi-cen "[suggest:"(commandline -C)"]" (commandline -cp | string collect) 2>/dev/null)'
        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName pulumi-cen -ScriptBlock {
          param($word, $command, $position)
          pulumi-cen "[suggest:$position]" "$command" 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("completion", "Print a script that lets a shell complete this tool's command line.")
        {
            Shell(terminal, "bash", Bash, "source <(pulumi-cen completion bash)"),
            Shell(terminal, "zsh", Zsh, "source <(pulumi-cen completion zsh)"),
            Shell(terminal, "fish", Fish, "pulumi-cen completion fish | source"),
            Shell(terminal, "pwsh", PowerShell, "pulumi-cen completion pwsh | Out-String | Invoke-Expression"),
        };
        return command;
    }

    private static Command Shell(Terminal terminal, string name, string script, string use)
    {
        var command = new Command(name, $"For {name}: {use}");
        command.SetAction(_ => terminal.Results.Profile.Out.Writer.WriteLine(script.ReplaceLineEndings("\n")));
        return command;
    }
}
