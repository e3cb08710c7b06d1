using Newtonsoft.Json.Linq;
using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Snapshooter.Xunit;

namespace PulumiCen.Provider.Tests.Resources.LifeCycles;

/// <summary>
/// Each property changes as its snapshot says: the diff, the calls to the cloud, the outputs. After each step preview is
/// empty, after a refresh, and after an import of the same program.
/// </summary>
public sealed class LifeCycleTests
{
    public static TheoryData<string> Names => [.. PropertyChanges.All.Select(Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_is_applied_and_nothing_is_left_to_do(string name)
    {
        var change = PropertyChanges.All.Single(one => string.Equals(Name(one), name, StringComparison.Ordinal));
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = change.Edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(change.Program(null, isBefore: true, stack.State))).ShouldSucceed();
        var before = change.Program(change.Before, isBefore: false, stack.State);
        (await stack.UpAsync(before)).ShouldSucceed();
        (await stack.PreviewAsync(before)).ShouldBeEmpty();
        var callsBefore = (await cloud.ChangesAsync()).Count;
        var program = change.Program(change.After, isBefore: false, stack.State);

        var preview = await stack.PreviewAsync(program);
        var up = await stack.UpAsync(program);

        preview.ShouldSucceed();
        up.ShouldSucceed();
        Snapshot.Match(
            Text(preview, up, (await cloud.ChangesAsync()).Skip(callsBefore), Outputs(change, stack.State)),
            $"{change.Edition}.{change.ToString().Replace(' ', '-').Replace(':', '.')}");
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        (await stack.RefreshAsync()).ShouldBeEmpty();
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        if (change.IsImportable)
        {
            (await Imports.ImportAllAsync(program, stack.State, cloud.Configuration)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_input_of_the_schema_has_a_life()
    {
        var schema = JObject.Parse(File.ReadAllText(Path.Combine(BuildFolders.Repository, "provider-schema.json")));
        var inputs = schema["resources"]!.Children<JProperty>()
            .SelectMany(resource => resource.Value["inputProperties"]!.Children<JProperty>().Select(input => $"{resource.Name} {input.Name}"));

        Assert.Equal(
            inputs.Order(StringComparer.Ordinal),
            PropertyChanges.All.Select(change => $"{change.Type} {change.Property}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static string Name(PropertyChange change) =>
        change.Edition == EmulatorEdition.Basic ? $"{change}" : $"{change}, {change.Edition}";

    private static string Text(
        OperationResult preview, OperationResult up, IEnumerable<string> calls, IEnumerable<string> outputs) =>
        $"""
         Preview:
         {Lines(preview.Steps)}
         Update:
         {Lines(up.Steps)}
         Messages:
         {Lines(up.Log.Where(line => line.Severity > Pulumirpc.LogSeverity.Debug).Select(line => line.Message.Split('\n')[0]))}
         Calls that changed something:
         {Lines(calls)}
         Outputs:
         {Lines(outputs)}

         """;

    private static IEnumerable<string> Outputs(PropertyChange change, StackState state) =>
        state.Of(change.Type, change.Resource).Outputs
            .Where(output => output.Value is not PropertyValue.Reference)
            .OrderBy(output => output.Key, StringComparer.Ordinal)
            .Select(output => $"{output.Key} = {Shown(output.Key, PropertyChange.Text(output.Value), state)}");

    /// <summary>What differs from run to run is named by what it is.</summary>
    private static string Shown(string property, string text, StackState state) => property switch
    {
        "expiredTime" => "a time",
        "attachmentId" => "an id",
        _ => state.Values.FirstOrDefault(entry => string.Equals(entry.Id, text, StringComparison.Ordinal)) is { } named
            ? $"the id of {named.Name}"
            : text,
    };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.DefaultIfEmpty("nothing").Select(line => $"  {line}"));
}
