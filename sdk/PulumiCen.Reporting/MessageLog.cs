using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>What was said so far, each text once, and whether the plan ended with it.</summary>
internal sealed class MessageLog
{
    private readonly HashSet<(MessageSeverity Severity, string Text)> _heard = [];
    private readonly List<EngineMessage> _messages = [];
    private bool _wasSeenWhole;
    private bool _endsPlan;

    public void Add(EngineMessage message)
    {
        if (message.Severity == MessageSeverity.Debug || !_heard.Add((message.Severity, message.Text)))
        {
            return;
        }

        _messages.Add(message);

        // What fails after the provider has judged the whole stack, as the program does that misses its resource, comes of that.
        _endsPlan |= message.EndsPlan && !_wasSeenWhole;
        _wasSeenWhole |= message is { Severity: MessageSeverity.Error, EndsPlan: false, Code: { } code } && WholeStackCodes.Contains(code);
    }

    /// <summary>The messages, without those that only say that something failed where others say what.</summary>
    public IReadOnlyList<EngineMessage> Messages
    {
        get
        {
            var isExplained = _messages.Exists(message => message is { Severity: MessageSeverity.Error, OnlySaysThatItFailed: false });
            return isExplained ? _messages.FindAll(message => !message.OnlySaysThatItFailed) : [.. _messages];
        }
    }

    /// <summary>Whether an error ended the plan early; one that nobody explains may have.</summary>
    public bool EndsPlan => _endsPlan
        || (_messages.Exists(message => message.OnlySaysThatItFailed)
            && !_messages.Exists(message => message is { Severity: MessageSeverity.Error, OnlySaysThatItFailed: false }));
}
