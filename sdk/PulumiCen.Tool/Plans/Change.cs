using System.Globalization;
using PulumiCen.Budget;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Plans;

/// <summary>A bandwidth that somebody thinks of giving to a resource: <c>shenzhen-virginia=9</c>.</summary>
/// <param name="Name">The connection's or package's name in the program.</param>
/// <param name="Megabits">The bandwidth, in Mbit/s.</param>
internal sealed record Change(string Name, long Megabits)
{
    /// <summary>Splits at the last <c>=</c>: a name may have one in it.</summary>
    /// <exception cref="ToolException">It isn't NAME=NUMBER.</exception>
    public static Change Parse(string text)
    {
        var end = text.LastIndexOf('=');
        return end > 0 && long.TryParse(text.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var megabits)
            ? new Change(text[..end], megabits)
            : throw new ToolException(Diagnostics.NotAChange(text), ExitCodes.Usage);
    }
}
