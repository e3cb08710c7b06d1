using System.CommandLine;
using PulumiCen.Tool.Clouds;
using PulumiCen.Tool.Engines;
using PulumiCen.Tool.Stacks;

namespace PulumiCen.Tool.CommandLine;

/// <summary>The options of the commands that work on a stack; the names are pulumi's own. Each command has those that it heeds.</summary>
internal sealed class StackOptions
{
    private readonly Argument<string> _program = new("PROGRAM-DIR")
    {
        Description = "The folder with Pulumi.yaml.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string> _stack = new("--stack", "-s")
    {
        Description = "The stack; created when missing.",
        DefaultValueFactory = _ => "dev",
    };

    private readonly Option<string[]> _config = new("--config", "-c") { HelpName = "key=value" };

    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Go on without asking." };

    private readonly Option<bool> _json = new("--json", "-j") { Description = "Print the report as JSON, and nothing else." };

    private readonly Option<bool> _diff = new("--diff") { Description = "Show every property of what changes." };

    private readonly Option<string[]> _target = new("--target", "-t") { HelpName = "urn", Description = "The URN of a resource to touch, repeatable." };

    private readonly Option<int?> _parallel = new("--parallel", "-p") { Description = "How many resources at once." };

    private readonly Option<bool> _refresh = new("--refresh", "-r") { Description = "Read what is in the cloud first." };

    private readonly Option<string?> _prices = Prices();

    private readonly Option<EngineChoice> _engine = Engine();

    private readonly Option<CloudChoice?> _cloud = Cloud();

    private readonly List<Option> _ofEngine = [];

    /// <summary>The options that say how the engine runs: without it they mean nothing.</summary>
    public IReadOnlyList<Option> OfEngine => _ofEngine;

    /// <summary>The option that chooses the engine.</summary>
    public static Option<EngineChoice> Engine() => AcceptNames(new Option<EngineChoice>("--engine")
    {
        HelpName = "auto|pulumi|standin",
        Description = "auto: pulumi where it is on PATH, else the stand-in that comes with this tool.",
    });

    /// <summary>The option that chooses the cloud.</summary>
    public static Option<CloudChoice?> Cloud() => AcceptNames(new Option<CloudChoice?>("--cloud")
    {
        HelpName = "emulator|live",
        Description = "emulator: nothing needs an account (default). live: Alibaba Cloud.",
    });

    /// <summary>The option that gives prices.</summary>
    public static Option<string?> Prices() => new("--prices")
    {
        HelpName = "file|ask[:china|:international]",
        Description = "Show what it costs: by a price book, or as the account's BssOpenApi answers (docs/cost.md).",
    };

    /// <summary>Adds what every command on a stack has.</summary>
    public StackOptions AddTo(Command command)
    {
        command.Add(_program);
        command.Add(_json);
        AddOfEngine(command, _stack, _engine, _cloud);
        return this;
    }

    /// <summary>Adds what an operation of the engine heeds.</summary>
    public StackOptions AddOperation(Command command)
    {
        _parallel.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var count) || count < 1))
            {
                result.AddError($"--parallel is \"{text}\"; it must be a whole number from 1.");
            }
        });
        AddOfEngine(command, _target, _parallel);
        return this;
    }

    /// <summary>Adds the configuration, for operations that run the program.</summary>
    /// <param name="command">The command.</param>
    /// <param name="saves">Whether it saves it.</param>
    public StackOptions AddConfig(Command command, bool saves)
    {
        _config.Description = "Configuration, repeatable. " + (saves ? "The update saves it." : "It holds for this run only.");
        AddOfEngine(command, _config);
        return this;
    }

    /// <summary>Adds that the operation is to refresh first.</summary>
    public StackOptions AddRefresh(Command command)
    {
        AddOfEngine(command, _refresh);
        return this;
    }

    /// <summary>Adds how changes are shown.</summary>
    public StackOptions AddDiff(Command command)
    {
        command.Add(_diff);
        return this;
    }

    /// <summary>Adds where prices come from.</summary>
    public StackOptions AddPrices(Command command)
    {
        command.Add(_prices);
        return this;
    }

    /// <summary>Adds that nobody is to be asked.</summary>
    public StackOptions AddYes(Command command)
    {
        command.Add(_yes);
        return this;
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="Errors.ToolException">A <c>--config</c> isn't key=value.</exception>
    public StackRequest Read(ParseResult result) => new()
    {
        ProgramFolder = Path.GetFullPath(result.GetRequiredValue(_program)),
        Stack = result.GetRequiredValue(_stack),
        Config = [.. (result.GetValue(_config) ?? []).Select(ConfigSetting.Parse)],
        Yes = result.GetValue(_yes),
        Json = result.GetValue(_json),
        Diff = result.GetValue(_diff),
        Targets = result.GetValue(_target) ?? [],
        Parallel = result.GetValue(_parallel),
        Refresh = result.GetValue(_refresh),
        Prices = result.GetValue(_prices),
        Engine = result.GetValue(_engine),
        Cloud = result.GetValue(_cloud),
    };

    /// <summary>Accepts what the help lists, and nothing else: the parser takes numbers and lists for a choice, too.</summary>
    public static TOption AcceptNames<TOption>(TOption option)
        where TOption : Option
    {
        option.Validators.Add(result =>
        {
            var names = option.HelpName!.Split('|');
            if (result.Tokens.FirstOrDefault(token => !names.Contains(token.Value, StringComparer.OrdinalIgnoreCase)) is { } token)
            {
                result.AddError($"{option.Name} is \"{token.Value}\"; it must be one of {string.Join(", ", names)}.");
            }
        });
        return option;
    }

    private void AddOfEngine(Command command, params Option[] options)
    {
        _ofEngine.AddRange(options);
        foreach (var option in options)
        {
            command.Add(option);
        }
    }
}
