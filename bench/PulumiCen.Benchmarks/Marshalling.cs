using BenchmarkDotNet.Attributes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiCen.Protocol;

namespace PulumiCen.Benchmarks;

/// <summary>The properties of a connection off the wire and back on it; beside what Protobuf itself does for it.</summary>
[MemoryDiagnoser]
public class Marshalling
{
    private static readonly PropertyMap Properties = PropertyMap.Empty
        .With("bandwidthPackage", new PropertyValue.Reference(
            "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na", "cenbwp-0123456789abcdefgh", "cn-na", "cen:index:BandwidthPackage", ""))
        .With("regionIds", new PropertyValue.List(["cn-hangzhou", "us-east-1"]))
        .With("bandwidth", 8)
        .With("edition", "Auto")
        .With("bandwidthType", "BandwidthPackage")
        .With("accessKeySecret", new PropertyValue.Secret("secret"));

    private static readonly Struct Message = PropertyWriter.Write(Properties, WireFeatures.All);
    private static readonly byte[] Bytes = Message.ToByteArray();

    /// <summary>Protobuf: from bytes to its own message.</summary>
    [Benchmark(Baseline = true)]
    public Struct Parse() => Struct.Parser.ParseFrom(Bytes);

    /// <summary>From Protobuf's message to properties.</summary>
    [Benchmark]
    public PropertyMap Read() => PropertyReader.Read(Message);

    /// <summary>From properties to Protobuf's message.</summary>
    [Benchmark]
    public Struct Write() => PropertyWriter.Write(Properties, WireFeatures.All);

    /// <summary>Protobuf: from its own message to bytes.</summary>
    [Benchmark]
    public byte[] Serialize() => Message.ToByteArray();
}
