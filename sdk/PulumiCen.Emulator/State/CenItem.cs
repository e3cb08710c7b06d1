using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.State;

/// <summary>A CEN instance.</summary>
internal sealed class CenItem : StateItem
{
    public required string Id { get; init; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string CreationTime { get; init; } = "";

    public bool IsEnterprise { get; init; }

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    [Confirmed("a CEN is Creating, Active, Modifying or Deleting, and then gone", "official C# SDK, API version 2017-09-12")]
    protected override string SettledStatus => "Active";
}
