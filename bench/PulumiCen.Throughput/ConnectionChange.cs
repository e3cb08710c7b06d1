using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Throughput;

/// <summary>A connection that gets 2 Mbit/s in place of 1.</summary>
internal sealed record ConnectionChange(string Id, string Package, string[] Regions)
{
    private const string Type = "cen:index:RegionConnection";

    private string Name => Id.Replace(':', '-');

    private string Urn => $"urn:pulumi:dev::net::{Type}::{Name}";

    public async Task ApplyAsync(ResourceProvider.ResourceProviderClient provider)
    {
        var before = Inputs(1);
        var updated = await provider.UpdateAsync(new UpdateRequest
        {
            Id = Id,
            Urn = Urn,
            Name = Name,
            Type = Type,
            Olds = PropertyWriter.Write(before.With("instanceId", Id.Split(':')[0]).With("edition", "Basic"), WireFeatures.All),
            OldInputs = PropertyWriter.Write(before, WireFeatures.All),
            News = PropertyWriter.Write(Inputs(2), WireFeatures.All),
        });
        if (PropertyReader.Read(updated.Properties)["bandwidth"] is not PropertyValue.Number { Value: 2 })
        {
            throw new InvalidOperationException($"{Id} has {PropertyReader.Read(updated.Properties)["bandwidth"]}.");
        }
    }

    private PropertyMap Inputs(double bandwidth) => PropertyMap.Empty
        .With("bandwidthPackage", Package)
        .With("regionIds", new PropertyValue.List([.. Regions.Select(region => (PropertyValue)region)]))
        .With("bandwidth", bandwidth);
}
