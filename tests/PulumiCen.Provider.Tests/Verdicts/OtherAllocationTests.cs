using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>Preview weighs bandwidth that the program doesn't register, as <c>otherAllocations</c> says.</summary>
public sealed class OtherAllocationTests
{
    private static StackProgram Program(double a) => new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", a);

    [Theory]
    [InlineData("Warn", true, "CEN2001")]
    [InlineData("Error", false, "CEN1002")]
    [InlineData("Ignore", true, null)]
    public async Task Bandwidth_of_others_counts_as_configured(string otherAllocations, bool succeeds, string? code)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("otherAllocations", otherAllocations));
        (await stack.UpAsync(Program(5))).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-shanghai", 12);

        var preview = await stack.PreviewAsync(Program(9));

        Assert.Equal(succeeds, preview.Succeeded);
        if (code is null)
        {
            Assert.DoesNotContain("CEN", preview.AllTexts, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(code, preview.AllTexts, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_connection_of_the_program_is_not_taken_for_someone_elses_however_late_it_registers()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("otherAllocations", "Error")) { Parallel = 1 };
        (await stack.UpAsync(Program(12).Connection("b", "cn-shanghai", 8))).ShouldSucceed();

        (await stack.PreviewAsync(Program(15).Connection("b", "cn-shanghai", 5))).ShouldSucceed();
    }

    [Theory]
    [InlineData("Warn")]
    [InlineData("Error")]
    public async Task A_connection_that_is_replaced_makes_its_own_room(string otherAllocations)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("otherAllocations", otherAllocations));
        (await stack.UpAsync(Program(20))).ShouldSucceed();

        var preview = await stack.PreviewAsync(new StackProgram().Instance().Package(20).Connection("a", "cn-shanghai", 20));

        preview.ShouldSucceed();
        Assert.DoesNotContain("CEN", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_lowered_below_what_others_have_is_found_in_preview()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("otherAllocations", "Error"));
        (await stack.UpAsync(Program(5))).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-shanghai", 12);

        var preview = await stack.PreviewAsync(new StackProgram().Instance().Package(15).Connection("a", "cn-hangzhou", 5));

        Assert.False(preview.Succeeded);
        Assert.Contains("CEN1002", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_preview_says_once_what_it_could_not_see()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("offline", "true"));

        var preview = await stack.PreviewAsync(Program(5).Connection("b", "cn-shanghai", 5));

        preview.ShouldSucceed();
        Assert.Single(preview.Log, line => line.Message.StartsWith("CEN3401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_carry_the_urn_and_come_once()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(5).Connection("b", "cn-beijing", 3))).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-shanghai", 12);

        var preview = await stack.PreviewAsync(Program(6).Connection("b", "cn-beijing", 4));

        var warning = Assert.Single(preview.Log, line => line.Message.StartsWith("CEN2001", StringComparison.Ordinal));
        Assert.Equal(Urns.Of(Urns.Connection, "a"), warning.Urn);
    }
}
