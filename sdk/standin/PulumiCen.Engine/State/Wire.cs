using Google.Protobuf.WellKnownTypes;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>Reads properties off the wire in the form in which the engine keeps them.</summary>
internal static class Wire
{
    public static PropertyMap Read(Struct? properties) => References.Complete(PropertyReader.Read(properties));
}
