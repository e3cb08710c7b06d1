using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>Where the tool writes: results to standard output, errors to standard error.</summary>
internal sealed class Terminal
{
    // Lines are as long as what they say: a terminal wraps them itself, and a file or a log should have them whole.
    private const int NoWrapping = 100_000;

    private Terminal(IAnsiConsole results, IAnsiConsole errors, IAnsiConsole screen)
    {
        Results = results;
        Errors = errors;
        Screen = screen;
    }

    /// <summary>What was asked for; never wrapped.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>What went wrong; never wrapped.</summary>
    public IAnsiConsole Errors { get; }

    /// <summary>The screen, for live progress and questions; as wide as it is.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Whether a person sees the screen and can answer.</summary>
    public bool IsInteractive =>
        Screen.Profile.Capabilities.Interactive && Screen.Profile.Out.IsTerminal && !Console.IsInputRedirected;

    /// <summary>Whether the output understands control codes.</summary>
    public bool CanRedraw => Screen.Profile.Capabilities.Ansi && Screen.Profile.Out.IsTerminal;

    /// <summary>This process' own streams.</summary>
    public static Terminal OfProcess() => new(
        Unwrapped(Create(Console.Out)),
        Unwrapped(Create(Console.Error)),
        Create(Console.Out));

    /// <summary>Given consoles, for tests.</summary>
    public static Terminal Of(IAnsiConsole results, IAnsiConsole errors) => new(Unwrapped(results), Unwrapped(errors), results);

    private static IAnsiConsole Create(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

    private static IAnsiConsole Unwrapped(IAnsiConsole console)
    {
        console.Profile.Width = NoWrapping;
        return console;
    }
}
