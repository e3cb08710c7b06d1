namespace PulumiCen.Engine.Backend;

/// <summary>A stack's name in a file backend: <c>organization/PROJECT/STACK</c>.</summary>
internal sealed record StackName(string Project, string Stack)
{
    public const string Organization = "organization";

    public string Full => $"{Organization}/{Project}/{Stack}";

    /// <param name="text"><c>STACK</c>, <c>organization/STACK</c> or <c>organization/PROJECT/STACK</c>.</param>
    /// <param name="project">The project of names without one.</param>
    /// <exception cref="EngineException">It is no name of a stack.</exception>
    public static StackName Parse(string text, string project)
    {
        var parts = text.Split('/');
        var name = parts.Length switch
        {
            1 => new StackName(project, parts[0]),
            2 => new StackName(project, parts[1]),
            3 => new StackName(parts[1], parts[2]),
            _ => throw new EngineException($"could not parse stack name \"{text}\""),
        };
        var isValid = name.Stack is { Length: > 0 and <= 100 } && name.Stack.All(IsAllowed)
            && (parts.Length == 1 || string.Equals(parts[0], Organization, StringComparison.Ordinal));
        return isValid
            ? name
            : throw new EngineException(
                $"invalid stack name \"{text}\": a name has letters, digits, hyphens, underscores and periods; "
                + $"the organization of a file backend is \"{Organization}\"");
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
