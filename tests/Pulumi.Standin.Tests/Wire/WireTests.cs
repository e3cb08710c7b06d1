namespace Pulumi.Standin.Tests.Wire;

/// <summary>Tests that set the process's environment run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class WireTests
{
    public const string Name = "environment";
}
