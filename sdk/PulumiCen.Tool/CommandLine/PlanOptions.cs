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

    /// <summary>Adds the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofEngine">What means nothing for a plan in a file.</param>
    public void AddTo(Command command, IReadOnlyList<Option> ofEngine)
    {
        command.Add(_from);
        command.Add(_state);
        command.Add(_strict);
        command.Validators.Add(result =>
        {
            var isFromFile = IsGiven(_from);
            if (!isFromFile && IsGiven(_state))
            {
                result.AddError("--state goes with --from: without it the engine tells the whole stack.");
            }

            foreach (var option in ofEngine.Where(option => isFromFile && IsGiven(option)))
            {
                result.AddError($"{option.Name} says how the engine runs, and with --from it doesn't.");
            }

            bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
        });
    }

    public PlanRequest Read(ParseResult result) =>
        new(result.GetValue(_from), result.GetValue(_state), result.GetValue(_strict));
}
