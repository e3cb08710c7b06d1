using System.Collections.Immutable;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.State;

/// <summary>A transit router: an Enterprise edition CEN's presence in a region.</summary>
/// <param name="id">Its id.</param>
/// <param name="cenId">Its CEN.</param>
/// <param name="regionId">Its region.</param>
/// <param name="isBasic">Whether it is still of the Basic edition.</param>
internal sealed class RouterItem(string id, string cenId, string regionId, bool isBasic) : Item, ITagged
{
    public string Id => id;

    public string CenId => cenId;

    public string RegionId => regionId;

    public bool IsBasic => isBasic;

    public ImmutableSortedDictionary<string, string> Tags { get; set => field = Changed(value); } = TagRules.None;

    public override string Key => id;
}
