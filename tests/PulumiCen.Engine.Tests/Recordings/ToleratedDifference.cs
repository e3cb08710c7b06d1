using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>A difference that is known and allowed; they are listed in <c>tolerated-differences.json</c>.</summary>
/// <param name="Where">As in <see cref="Difference"/>; <c>*</c> stands for any text.</param>
/// <param name="Recorded">The recorded JSON; <c>*</c> stands for any text.</param>
/// <param name="Came">The JSON that comes; <c>*</c> stands for any text.</param>
/// <param name="Reason">Why it is allowed.</param>
internal sealed record ToleratedDifference(string Where, string Recorded, string Came, string Reason)
{
    public static IReadOnlyList<ToleratedDifference> All { get; } =
        JsonConvert.DeserializeObject<List<ToleratedDifference>>(File.ReadAllText(BuiltFiles.Tolerated))!;

    public bool Matches(Difference difference) =>
        Like(difference.Where, Where) && Like(difference.Recorded, Recorded) && Like(difference.Came, Came);

    private static bool Like(string text, string pattern) => Regex.IsMatch(
        text,
        $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
        RegexOptions.Singleline,
        TimeSpan.FromSeconds(30));
}
