using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership;

/// <summary>What was created for a resource of this name is taken over only where an interrupted create left it.</summary>
public sealed class AdoptionTests
{
    private static readonly string[] Europe = ["China", "Europe"];

    [Fact]
    public async Task A_name_that_another_package_had_is_not_that_package()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(new StackProgram().Instance("net").Package(20, "cn-na"))).ShouldSucceed();
        stack.State.Rename(Urns.Instance, "net", "core");
        stack.State.Rename(Urns.Package, "cn-na", "transpacific");
        var later = new StackProgram()
            .Instance("net").Instance("core")
            .Package(20, "transpacific", "core")
            .Package(10, "cn-na", "net", inputs => inputs.With("areas", StackProgram.Texts(Europe)));

        (await stack.UpAsync(later)).ShouldSucceed();

        Assert.NotEqual(stack.State.Of(Urns.Package, "transpacific").Id, stack.State.Of(Urns.Package, "cn-na").Id);
        Assert.NotEqual(stack.State.Of(Urns.Instance, "core").Id, stack.State.Of(Urns.Instance, "net").Id);
        Assert.Equal(2, await CountAsync(cloud, "DescribeCenBandwidthPackages"));
        (await stack.RefreshAsync()).ShouldSucceed();
        Assert.Equal((PropertyValue)20, stack.State.Of(Urns.Package, "transpacific").Outputs["bandwidth"]);
        (await stack.PreviewAsync(later)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public async Task A_package_that_was_retained_is_not_resized_for_a_new_one(double bandwidth)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(new StackProgram().Instance().Package(20))).ShouldSucceed();
        stack.State.Forget(Urns.Package, "cn-na");
        var before = await cloud.ChangesAsync();

        var preview = await stack.PreviewAsync(new StackProgram().Instance().Package(bandwidth));
        var up = await stack.UpAsync(new StackProgram().Instance().Package(bandwidth));

        if (bandwidth == 20)
        {
            // Nothing tells it from what a create left that was interrupted; the preview says that it is used.
            Assert.Contains("CEN3403", preview.ShouldSucceed().AllTexts, StringComparison.Ordinal);
            up.ShouldSucceed();
        }
        else
        {
            Assert.All([preview, up], result => Assert.StartsWith(
                "CEN1415: bandwidth package \"cn-na\" isn't created", Assert.Single(result.Errors), StringComparison.Ordinal));
            Assert.Contains("It has 20 Mbit/s, and the program wants 5 Mbit/s.", up.AllTexts, StringComparison.Ordinal);
        }

        Assert.Equal(before, await cloud.ChangesAsync());
    }

    [Fact]
    public async Task A_second_checkout_does_not_take_what_the_first_one_has()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var first = new StackDriver(cloud.Configuration);
        (await first.UpAsync(Program(20, 8))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        await using var second = new StackDriver(cloud.Configuration);
        var preview = await second.PreviewAsync(Program(15, 8, "second"));
        var up = await second.UpAsync(Program(15, 8, "second"));

        Assert.All([preview, up], result => Assert.StartsWith("CEN1415", Assert.Single(result.Errors), StringComparison.Ordinal));
        Assert.Equal(before, await cloud.ChangesAsync());
        (await first.PreviewAsync(Program(20, 8))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_package_renamed_without_an_alias_is_not_bought_a_second_time()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(new StackProgram().Instance().Package(20, "cn-na"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();
        var renamed = new StackProgram().Instance().Package(20, "transpacific");

        var preview = await stack.PreviewAsync(renamed);
        var up = await stack.UpAsync(renamed);

        Assert.All([preview, up], result =>
        {
            var error = Assert.Single(result.Errors);
            Assert.StartsWith("CEN1416: package \"transpacific\" isn't bought", error, StringComparison.Ordinal);
            Assert.Contains("aliases", error, StringComparison.Ordinal);
        });
        Assert.Equal(before, await cloud.ChangesAsync());

        // What the message advises.
        stack.State.Rename(Urns.Package, "cn-na", "transpacific");
        (await stack.PreviewAsync(renamed)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cn-na")]
    [InlineData("net")]
    public async Task What_is_to_be_replaced_by_itself_is_neither_lost_nor_bought_twice(string replaced)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(20, 8))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        (await stack.UpAsync(Program(20, 8).Replace(replaced))).ShouldSucceed();

        Assert.Equal(before, await cloud.ChangesAsync());
        Assert.Equal(1, await CountAsync(cloud, "DescribeCenBandwidthPackages"));
        (await stack.RefreshAsync()).ShouldSucceed();
        (await stack.PreviewAsync(Program(20, 8))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_older_than_a_day_is_not_what_an_interrupted_create_left()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using (var old = new StackDriver(cloud.Configuration))
        {
            (await old.UpAsync(new StackProgram().Instance())).ShouldSucceed();
        }

        var spy = new CloudSpy { After = (_, response) => Changed(response, item => item["CreationTime"] = "2020-02-20T20:20Z") };
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };
        var up = await stack.UpAsync(new StackProgram().Instance());

        Assert.StartsWith("CEN1415: CEN instance \"net\" isn't created", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Contains("only what is at most a day old is taken over", up.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_that_the_cloud_sets_are_not_the_users()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var spy = new CloudSpy
        {
            After = (_, response) => Changed(response, item => ((JArray)item["Tags"]!["Tag"]!).Add(
                JObject.Parse("""{"Key":"acs:rm:rgId","Value":"rg-1"}"""))),
        };
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };
        var program = new StackProgram().Instance(more: Tagged).Package(20, more: Tagged);
        (await stack.UpAsync(program)).ShouldSucceed();

        (await stack.RefreshAsync()).ShouldSucceed();

        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        (await stack.UpAsync(new StackProgram().Instance().Package(20))).ShouldSucceed();
        (await stack.RefreshAsync()).ShouldSucceed();
        Assert.Null(stack.State.Of(Urns.Package, "cn-na").Outputs.Find("tags"));
        Assert.Empty(await cloud.RefusalsAsync());
    }

    /// <summary>An answer of the cloud, in which instances and packages are otherwise.</summary>
    private static HttpResponseMessage Changed(HttpResponseMessage response, Action<JObject> change)
    {
        var answer = JObject.Parse(new StreamReader(response.Content.ReadAsStream()).ReadToEnd());
        foreach (var item in answer.SelectTokens("$..Cen[*]").Concat(answer.SelectTokens("$..CenBandwidthPackage[*]")).OfType<JObject>())
        {
            change(item);
        }

        response.Content = new StringContent(answer.ToString(), System.Text.Encoding.UTF8, "application/json");
        return response;
    }

    private static PropertyMap Tagged(PropertyMap inputs) =>
        inputs.With("tags", new PropertyValue.Map(PropertyMap.Empty.With("team", "net")));

    private static async Task<int> CountAsync(EmulatedCloud cloud, string action) =>
        (int)(await cloud.ExecuteAsync(action))["TotalCount"]!;

    private static StackProgram Program(double package, double connection, string name = "a") =>
        new StackProgram().Instance().Package(package).Connection(name, "cn-hangzhou", connection);
}
