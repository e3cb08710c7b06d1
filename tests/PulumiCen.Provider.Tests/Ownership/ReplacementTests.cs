using PulumiCen.Emulator;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership;

/// <summary>Reasons to replace a resource that the provider doesn't know of.</summary>
public sealed class ReplacementTests
{
    public static TheoryData<EmulatorEdition, string> Cases { get; } = new()
    {
        { EmulatorEdition.Basic, "cn-na" },
        { EmulatorEdition.Enterprise, "cn-na" },
        { EmulatorEdition.Basic, "a" },
        { EmulatorEdition.Enterprise, "a" },
    };

    /// <summary>The engine makes a replacement of a change in place, and deletes first, as the provider says.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ReplaceOnChanges_deletes_first(EmulatorEdition edition, string name)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = FastTime.Replace };
        (await stack.UpAsync(Program(name, 20, 8))).ShouldSucceed();
        var changed = Program(name, 25, 12);

        (await stack.PreviewAsync(changed.ReplaceOnChanges(name))).ShouldSucceed();
        var up = (await stack.UpAsync(changed.ReplaceOnChanges(name))).ShouldSucceed();

        Assert.Contains($"delete {name}", up.Steps);
        Assert.DoesNotContain("CEN3404", up.AllTexts, StringComparison.Ordinal);
        Assert.Empty(await cloud.RefusalsAsync());
        (await stack.RefreshAsync()).ShouldSucceed();
        (await stack.PreviewAsync(changed)).ShouldBeEmpty();
    }

    /// <summary>The engine creates first, isn't told not to, and wants something else than what is there.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_replaced_and_changed_at_once_is_refused_before_anything_is_done(EmulatorEdition edition, string name)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = FastTime.Replace };
        (await stack.UpAsync(Program(name, 20, 8))).ShouldSucceed();
        var before = await cloud.ChangesAsync();
        var changed = Program(name, 25, 12).Replace(name);

        var preview = await stack.PreviewAsync(changed);
        var up = await stack.UpAsync(changed);

        Assert.All([preview, up], result => Assert.StartsWith(
            name is "a" ? "CEN1405" : "CEN1415", Assert.Single(result.Errors), StringComparison.Ordinal));
        Assert.Equal(before, await cloud.ChangesAsync());
    }

    /// <summary>The program forbids the engine to delete first; the CEN takes one package for two areas.</summary>
    [Theory]
    [InlineData(EmulatorEdition.Basic)]
    [InlineData(EmulatorEdition.Enterprise)]
    public async Task A_package_that_is_to_be_created_first_is_not_bought(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = FastTime.Replace };
        (await stack.UpAsync(Program("cn-na", 20, 8))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        var up = await stack.UpAsync(Program("cn-na", 25, 8).ReplaceOnChanges("cn-na", createsFirst: true));

        Assert.StartsWith("CEN1416", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Equal(before, await cloud.ChangesAsync());
    }

    /// <summary>A package by itself, or a package that stays and a connection.</summary>
    private static StackProgram Program(string name, double package, double connection) => name is "a"
        ? new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", connection)
        : new StackProgram().Instance().Package(package);
}
