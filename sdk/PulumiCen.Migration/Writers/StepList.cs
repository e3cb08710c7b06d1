using System.Text;

namespace PulumiCen.Migration.Writers;

/// <summary>Numbered steps in Markdown, each with what to see and what would happen if somebody deployed just then.</summary>
/// <param name="newStack">The steps in the new program's folder.</param>
internal sealed class StepList(NewStackSteps newStack)
{
    private readonly StringBuilder _text = new();
    private int _number;

    public NewStackSteps NewStack => newStack;

    public StepList Begin(string title, string introduction)
    {
        _text.Append($"# {title}\n\n{introduction}\n");
        return this;
    }

    /// <summary>Adds a step.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="text">How.</param>
    /// <param name="see">What is to be seen before the next one.</param>
    /// <param name="now">What a deployment of either side would do from then on; null where nothing is different.</param>
    public StepList Add(string title, string text, string see, string? now)
    {
        _number++;
        _text.Append($"\n## {_number}. {title}\n\n{text}\n\n**See:** {see}\n");
        if (now is not null)
        {
            _text.Append($"\n**From now on:** {now}\n");
        }

        return this;
    }

    public StepList End(string title, string text)
    {
        _text.Append($"\n## {title}\n\n{text}\n");
        return this;
    }

    /// <summary>Commands, as a block.</summary>
    public static string Commands(params IEnumerable<string> commands) => $"```console\n{string.Join('\n', commands)}\n```";

    public override string ToString() => _text.ToString();
}
