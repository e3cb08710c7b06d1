using System.Text;

namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>
/// Splits a command into program and arguments as the official SDKs do: quotes keep spaces, a backslash takes the next
/// character as it is. On Windows a backslash parts folders, and only <c>\"</c> within quotes is a quote.
/// </summary>
internal sealed class CommandLine
{
    private readonly string _text;
    private readonly bool _isWindows;
    private readonly List<string> _arguments = [];
    private readonly StringBuilder _argument = new();
    private bool _isStarted;
    private char _quote;

    private CommandLine(string text, bool isWindows) => (_text, _isWindows) = (text, isWindows);

    /// <exception cref="CredentialProblemException">It is empty, or a quote isn't closed.</exception>
    public static IReadOnlyList<string> Split(string command, bool isWindows) => new CommandLine(command.Trim(), isWindows).Split();

    private List<string> Split()
    {
        for (var position = 0; position < _text.Length; position++)
        {
            position += Take(_text[position], position + 1 < _text.Length ? _text[position + 1] : null);
        }

        if (_quote != '\0')
        {
            throw new CredentialProblemException("its process_command has a quote that isn't closed");
        }

        End();
        return _arguments is [{ Length: > 0 }, ..]
            ? _arguments
            : throw new CredentialProblemException("its process_command names no program");
    }

    /// <summary>Takes a character; returns how many of the following ones are taken with it.</summary>
    private int Take(char character, char? next)
    {
        if (character == _quote)
        {
            _quote = '\0';
            return 0;
        }

        if (_quote == '\0' && character is '"' or '\'')
        {
            (_quote, _isStarted) = (character, true);
            return 0;
        }

        if (_quote == '\0' && char.IsWhiteSpace(character))
        {
            End();
            return 0;
        }

        if (character == '\\' && next is { } escaped && Escapes(escaped))
        {
            // A line break behind a backslash is neither.
            return escaped == '\n' ? 1 : Add(escaped, taken: 1);
        }

        return Add(character, taken: 0);
    }

    private bool Escapes(char next) => _quote switch
    {
        '\'' => false,
        '"' => _isWindows ? next == '"' : next is '"' or '\\' or '$' or '`' or '\n',
        _ => !_isWindows,
    };

    private int Add(char character, int taken)
    {
        _argument.Append(character);
        _isStarted = true;
        return taken;
    }

    private void End()
    {
        if (_isStarted)
        {
            _arguments.Add(_argument.ToString());
            _argument.Clear();
            _isStarted = false;
        }
    }
}
