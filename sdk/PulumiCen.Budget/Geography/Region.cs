namespace PulumiCen.Budget;

/// <summary>A region of the cloud, such as <c>cn-hangzhou</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DisplayName">Its name for people, such as <c>Hangzhou</c>; the id for a region not in the table.</param>
/// <param name="Area">The area it is in; null where that isn't known.</param>
public sealed record Region(string Id, string DisplayName, Area? Area)
{
    /// <summary>Looks a region up. Any id is a region: one that isn't in the table has no known area, and is no error.</summary>
    public static Region Of(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return RegionTable.Find(id) ?? new Region(id, id, null);
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
