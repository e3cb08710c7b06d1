using PulumiCen.Tool.Clouds;
using PulumiCen.Tool.Engines;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Tests.Clouds;

/// <summary>Which cloud a run is against, and what of the user's own settings it leaves alone.</summary>
public class CloudTests
{
    private static readonly Engine StandIn = new("/standin", IsStandIn: true);
    private static readonly Engine Pulumi = new("/usr/bin", IsStandIn: false);

    [Theory]
    [InlineData(null, null, true, "the CEN emulator")]
    [InlineData("Emulator", null, true, "the CEN emulator")]
    [InlineData("Emulator", "emulator", true, "the CEN emulator")]
    [InlineData("Live", null, false, "Alibaba Cloud")]
    [InlineData("Live", "emulator", true, "the CEN emulator (cen:endpoint)")]
    [InlineData("Live", "https://x/", false, "https://x/ (cen:endpoint)")]
    [InlineData(null, "https://x/", false, "https://x/ (cen:endpoint)")]
    public void TheOptionAndTheConfigurationDecide(string? choice, string? endpoint, bool isEmulator, string name) =>
        Assert.Equal(
            new CloudTarget(name, isEmulator),
            CloudSelection.Select(choice is null ? null : Enum.Parse<CloudChoice>(choice), endpoint));

    [Fact]
    public void TheEmulatorAndAnotherEndpointAreAUsageError()
    {
        var exception = Assert.Throws<ToolException>(() => CloudSelection.Select(CloudChoice.Emulator, "https://x/"));

        Assert.Equal("CEN1905", exception.Diagnostic.Code);
        Assert.Equal(ExitCodes.Usage, exception.ExitCode);
    }

    [Fact]
    public void OnTheEmulatorNothingNeedsAnAccount()
    {
        var environment = StackEnvironment.For(Pulumi, new CloudTarget("", IsEmulator: true), "/program", _ => null);

        Assert.Equal("emulator", environment["PULUMI_CEN_ENDPOINT"]);
        Assert.Equal("file:///program", environment["PULUMI_BACKEND_URL"]);
        Assert.Equal("", environment["PULUMI_CONFIG_PASSPHRASE"]);
    }

    [Fact]
    public void TheUsersOwnBackendAndPassphraseAreKept()
    {
        var environment = StackEnvironment.For(
            StandIn,
            new CloudTarget("", IsEmulator: true),
            "/program",
            name => name is "PULUMI_BACKEND_URL" or "PULUMI_CONFIG_PASSPHRASE_FILE" ? "own" : null);

        Assert.False(environment.ContainsKey("PULUMI_BACKEND_URL"));
        Assert.False(environment.ContainsKey("PULUMI_CONFIG_PASSPHRASE"));
    }

    [Fact]
    public void PulumiOnARealCloudIsLeftAlone()
    {
        var environment = StackEnvironment.For(Pulumi, new CloudTarget("", IsEmulator: false), "/program", _ => null);

        Assert.Equal([new("PULUMI_CEN_ENDPOINT", null)], environment);
    }
}
