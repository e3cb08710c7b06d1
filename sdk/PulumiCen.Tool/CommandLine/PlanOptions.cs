using System.CommandLine;
using PulumiCen.Tool.Plans;

namespace PulumiCen.Tool.CommandLine;

/// <summary>Where a plan or a state comes from: files, or else the stack itself.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string?> _from = new("--from")
    {
        Description = "A file, or - for standard input. Without it the engine is asked.",
    };

    private readonly Option<string?> _state = new("--state")
    {
        Description = "The state before (pulumi stack export), for a preview --json, which leaves out what doesn't change.",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 4 when a budget can't be known." };

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_state);
        command.Add(_strict);
    }

    public PlanRequest Read(ParseResult result) =>
        new(result.GetValue(_from), result.GetValue(_state), result.GetValue(_strict));
}
