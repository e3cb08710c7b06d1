using System.Collections.Immutable;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.State;

/// <summary>A CEN instance.</summary>
internal sealed class CenItem : StateItem, ITagged
{
    public required string Id { get; init; }

    public override string Key => Id;

    public string Name { get; set => field = Changed(value); } = "";

    public string Description { get; set => field = Changed(value); } = "";

    public string CreationTime { get; init; } = "";

    public bool IsEnterprise { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; set => field = Changed(value); } = TagRules.None;

    [Confirmed("a CEN is Creating, Active, Modifying or Deleting, and then gone", "official C# SDK, API version 2017-09-12")]
    protected override string SettledStatus => "Active";
}
