using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>What is written in another way, and means the same.</summary>
public sealed class SameMeaningTests
{
    private static readonly PropertyValue OneTag = PropertyMap.Empty.With("team", "network");

    [Theory]
    [InlineData("cn-na", "areas")]
    [InlineData("a", "regionIds")]
    public async Task The_order_of_areas_and_regions_and_the_case_of_areas_mean_nothing(string resource, string property)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("", "", null))).ShouldSucceed();
        PropertyValue reversed = property is "areas"
            ? StackProgram.Texts("north-america", "CHINA")
            : StackProgram.Texts("us-east-1", "cn-hangzhou");

        (await stack.PreviewAsync(Program(resource, property, reversed))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reference_and_an_id_mean_the_same()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("", "", null))).ShouldSucceed();
        var byId = new StackProgram()
            .Instance()
            .Package(20, instance: null, more: inputs => inputs.With("instanceId", stack.State.Of(Urns.Instance, "net").Id))
            .Connection("a", "cn-hangzhou", 5, more: inputs => inputs
                .Without("bandwidthPackage")
                .With("bandwidthPackageId", stack.State.Of(Urns.Package, "cn-na").Id)
                .With("instanceId", stack.State.Of(Urns.Instance, "net").Id));

        (await stack.PreviewAsync(byId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_marker_of_the_purchase_is_not_shown_among_the_tags()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        (await stack.UpAsync(Program("cn-na", "tags", OneTag))).ShouldSucceed();

        Assert.Equal(OneTag, stack.State.Of(Urns.Package, "cn-na").Outputs["tags"]);
        Assert.Null(stack.State.Of(Urns.Instance, "net").Outputs.Find("tags"));
    }

    private static StackProgram Program(string resource, string property, object? value)
    {
        PropertyMap More(string name, PropertyMap inputs) => !string.Equals(name, resource, StringComparison.Ordinal)
            ? inputs
            : value switch
            {
                null => inputs.Without(property),
                double number => inputs.With(property, number),
                string text => inputs.With(property, text),
                var other => inputs.With(property, (PropertyValue)other),
            };
        return new StackProgram()
            .Instance(more: inputs => More("net", inputs.With("name", "net")))
            .Package(20, more: inputs => More("cn-na", inputs.With("name", "cn-na")))
            .Connection("a", "cn-hangzhou", 5, more: inputs => More("a", inputs));
    }
}
