using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>
/// Each property changes as its table says; afterwards the cloud has it, preview is empty, and so is an import of the
/// same program.
/// </summary>
public sealed class InPlaceChangeTests
{
    private static readonly PropertyValue OneTag = PropertyMap.Empty.With("team", "network");
    private static readonly PropertyValue OtherTags = PropertyMap.Empty.With("team", "platform").With("env", "test");

    /// <summary>Resource, property, value before, value after, expected step.</summary>
    public static TheoryData<string, string, object?, object?, string> Changes => new()
    {
        { "net", "name", "first", "second", "update net: name Update" },
        { "net", "description", null, "A network.", "update net: description Add" },
        { "net", "description", "A network.", null, "update net: description Delete" },
        { "net", "tags", null, OneTag, "update net: tags Add" },
        { "net", "tags", OneTag, OtherTags, "update net: tags Update" },
        { "net", "tags", OtherTags, null, "update net: tags Delete" },
        { "cn-na", "bandwidth", 20.0, 30.0, "update cn-na: bandwidth Update" },
        { "cn-na", "bandwidth", 30.0, 12.0, "update cn-na: bandwidth Update" },
        { "cn-na", "name", "first", "second", "update cn-na: name Update" },
        { "cn-na", "description", "China.", "North America.", "update cn-na: description Update" },
        { "cn-na", "tags", OneTag, OtherTags, "update cn-na: tags Update" },
        { "cn-na", "deletion", "Refuse", "Retain", "update cn-na: deletion Update" },
        { "a", "bandwidth", 5.0, 8.0, "update a: bandwidth Update" },
        { "a", "bandwidth", 8.0, 5.0, "update a: bandwidth Update" },
        { "a", "bandwidth", null, 5.0, "update a: bandwidth Add" },
        { "a", "bandwidth", 5.0, null, "update a: bandwidth Delete" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_applied_and_nothing_is_left_to_do(
        string resource, string property, object? before, object? after, string step)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(resource, property, before))).ShouldSucceed();
        (await stack.PreviewAsync(Program(resource, property, before))).ShouldBeEmpty();
        var program = Program(resource, property, after);

        var preview = await stack.PreviewAsync(program);
        var up = await stack.UpAsync(program);

        preview.ShouldSucceed();
        up.ShouldSucceed();
        Assert.Equal([step], preview.Steps);
        Assert.Equal([step], up.Steps);
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        (await stack.RefreshAsync()).ShouldBeEmpty();
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        if (property is not "deletion" && after is not null)
        {
            (await Imports.ImportAllAsync(program, stack.State, cloud.Configuration)).ShouldBeEmpty();
        }
    }

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
