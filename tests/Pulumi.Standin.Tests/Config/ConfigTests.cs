using System.Text.Json;
using Pulumi.Standin.Tests.Wire;
using Pulumi.Utilities;

namespace Pulumi.Standin.Tests.Config;

[Collection(WireTests.Name)]
public class ConfigTests
{
    private const string Values = """
        {
          "net:shanghai": "7", "net:ratio": "0.5", "net:live": "true", "net:oops": "oops",
          "net:regions": "[\"us-east-1\"]", "net:config:old": "1", "cen:endpoint": "emulator"
        }
        """;

    [Fact]
    public Task Values_have_types() => WithConfigAsync(config =>
    {
        Assert.Equal("7", config.Get("shanghai"));
        Assert.Equal(7, config.GetInt32("shanghai"));
        Assert.Equal(0.5, config.GetDouble("ratio"));
        Assert.True(config.GetBoolean("live"));
        Assert.Equal(["us-east-1"], config.RequireObject<string[]>("regions"));
        Assert.Equal("1", config.Get("old"));
        Assert.Null(config.Get("nothing"));
        Assert.Null(config.GetInt32("nothing"));
        Assert.Null(config.GetSecret("nothing"));
        Assert.Equal("emulator", new Pulumi.Config("cen").Require("endpoint"));
    });

    [Fact]
    public Task A_value_of_another_type_is_named() => WithConfigAsync(config =>
    {
        Assert.Equal(
            "Configuration 'net:oops' value 'oops' is not a valid Int32",
            Assert.Throws<RunException>(() => config.GetInt32("oops")).Message);
        Assert.Equal(
            "Configuration 'net:ratio' value '0.5' is not a valid Int32",
            Assert.Throws<RunException>(() => config.RequireInt32("ratio")).Message);
        Assert.Equal(
            "Configuration 'net:oops' value 'oops' is not a valid Boolean",
            Assert.Throws<RunException>(() => config.GetBoolean("oops")).Message);
        Assert.Equal(
            "Configuration 'net:oops' value 'oops' is not a valid System.Int32[]",
            Assert.Throws<RunException>(() => config.GetObject<int[]>("oops", JsonSerializerOptions.Default)).Message);
    });

    [Fact]
    public Task A_missing_value_says_how_to_set_it() => WithConfigAsync(config => Assert.Equal(
        "Missing Required configuration variable 'net:nothing'\n\tplease set a value using the command `pulumi config set net:nothing <value>`",
        Assert.Throws<RunException>(() => config.RequireInt32("nothing")).Message));

    [Fact]
    public async Task Secrets_stay_secret()
    {
        Output<int> secret = null!;
        await WithConfigAsync(config => secret = config.RequireSecretInt32("shanghai"));

        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal(7, await OutputUtilities.GetValueAsync(secret));
    }

    [Fact]
    public async Task The_providers_configuration_can_be_read_and_replaced()
    {
        await using var engine = await FakeEngine.StartAsync(config: Values);

        await engine.RunWellAsync(() =>
        {
            Assert.Equal("emulator", PulumiCen.Config.Endpoint);
            Assert.Null(PulumiCen.Config.MaxRetries);
            PulumiCen.Config.MaxRetries = 3;
            Assert.Equal(3, PulumiCen.Config.MaxRetries);
        });
    }

    private static async Task WithConfigAsync(Action<Pulumi.Config> test)
    {
        await using var engine = await FakeEngine.StartAsync(config: Values);
        await engine.RunWellAsync(() => test(new Pulumi.Config()));
    }
}
