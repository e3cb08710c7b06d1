using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>
/// Where the regions and connections of a picture are. On the left each connection has a height of its own, so that its
/// label stands at its line and at no other; on the right a region's connections meet.
/// </summary>
/// <param name="Left">The regions of the first area, from the top; where both areas are one, each pair's first region.</param>
/// <param name="Right">The other regions, from the top.</param>
/// <param name="Lines">The connections, from the top on the left.</param>
/// <param name="Height">How high the picture is.</param>
internal sealed record RegionLayout(
    IReadOnlyList<RegionLayout.Node> Left, IReadOnlyList<RegionLayout.Node> Right, IReadOnlyList<RegionLayout.Line> Lines, int Height)
{
    private const int Top = 46;
    private const int LineHeight = 20;

    // A region's name and id are two lines of text.
    private const int RegionHeight = 44;

    /// <summary>Finds the places.</summary>
    /// <param name="uses">The connections; their regions are known.</param>
    public static RegionLayout Of(IReadOnlyList<BudgetUse> uses)
    {
        var ends = uses.Select(use => (Use: use, Ends: EndsOf(use.Regions.Value))).ToList();
        var right = ends.Select(line => line.Ends.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var groups = ends.GroupBy(line => line.Ends.From, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Region: group.Key, Lines: group.OrderBy(line => line.Ends.To, StringComparer.Ordinal).ToList()))
            .ToList();
        var heights = groups.Select(group => Math.Max(RegionHeight, (group.Lines.Count * LineHeight) + 12)).ToList();
        var height = Math.Max(heights.Sum(), right.Count * RegionHeight);

        // Fewer regions on the right than there is room for stand evenly.
        var nodes = right.Select((region, index) => Point(region, Top + (((index * 2) + 1) * height / (2.0 * right.Count)))).ToList();
        var places = nodes.ToDictionary(node => node.Region, node => node.Top, StringComparer.Ordinal);
        var (left, lines) = (new List<Node>(), new List<Line>());
        double top = Top + ((height - heights.Sum()) / 2.0);
        foreach (var (group, space) in groups.Zip(heights))
        {
            var first = top + ((space - ((group.Lines.Count - 1) * LineHeight)) / 2.0);
            lines.AddRange(group.Lines.Select((line, index) => new Line(line.Use, first + (index * LineHeight), places[line.Ends.To])));
            left.Add(new Node(group.Region, first, first + ((group.Lines.Count - 1) * LineHeight)));
            top += space;
        }

        return new RegionLayout(left, nodes, lines, Top + height);
    }

    private static Node Point(string region, double y) => new(region, y, y);

    private static (string From, string To) EndsOf(RegionPair pair) =>
        pair.Areas is { } areas && Region.Of(pair.First).Area != areas.First ? (pair.Second, pair.First) : (pair.First, pair.Second);

    /// <summary>A region, and how far it reaches.</summary>
    internal sealed record Node(string Region, double Top, double Bottom);

    /// <summary>A connection, and its heights on both sides.</summary>
    internal sealed record Line(BudgetUse Use, double From, double To);
}
