namespace PulumiCen.Budget;

/// <summary>An input that isn't known in preview, and that a verdict depends on.</summary>
/// <param name="Resource">The resource's name in the program.</param>
/// <param name="Property">The input, such as <c>bandwidth</c>.</param>
public sealed record UnknownInput(string Resource, string Property)
{
    /// <summary>For people: <c>bandwidth of "hangzhou-virginia"</c>.</summary>
    public override string ToString() => $"{Property} of \"{Resource}\"";
}
