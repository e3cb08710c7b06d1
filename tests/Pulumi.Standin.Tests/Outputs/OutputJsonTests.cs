using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Standin.Tests.Outputs;

public class OutputJsonTests
{
    [Fact]
    public async Task Outputs_and_inputs_are_written_as_their_values()
    {
        var json = Output.JsonSerialize(Output.Create(new
        {
            Output = Output.Create(1),
            Input = (Input<string>)"two",
            List = (InputList<int>)new[] { 3, 4 },
            Map = (InputMap<int>)new Dictionary<string, int>(StringComparer.Ordinal) { ["five"] = 5 },
        }));

        Assert.Equal("""{"Output":1,"Input":"two","List":[3,4],"Map":{"five":5}}""", await OutputUtilities.GetValueAsync(json));
        Assert.False(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task A_secret_inside_makes_the_text_secret()
    {
        var json = Output.JsonSerialize(Output.Create(new { Key = Output.CreateSecret("k") }));

        Assert.True(await Output.IsSecretAsync(json));
        Assert.Equal("""{"Key":"k"}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown()
    {
        var json = Output.JsonSerialize(Output.Create(new { Id = OutputUtilities.CreateUnknown("id") }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(json));
    }

    [Fact]
    public async Task Reading_keeps_the_secret_mark()
    {
        var numbers = Output.JsonDeserialize<int[]>(Output.CreateSecret("[1,2]"));

        Assert.Equal("1 2", string.Join(' ', await OutputUtilities.GetValueAsync(numbers)));
        Assert.True(await Output.IsSecretAsync(numbers));
    }

    [Fact]
    public async Task Options_of_the_caller_count()
    {
        var json = Output.JsonSerialize(
            Output.Create(new { Bandwidth = 8 }), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

        Assert.Equal("""{"bandwidth":8}""", await OutputUtilities.GetValueAsync(json));
    }
}
