using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi.Standin.Tests.Outputs;

public class OutputTests
{
    [Fact]
    public async Task Apply_computes_with_the_value()
    {
        var sum = Output.Create(20).Apply(value => value + 4);

        Assert.Equal(24, await OutputUtilities.GetValueAsync(sum));
    }

    [Fact]
    public async Task Apply_goes_through_tasks_inputs_and_outputs()
    {
        var source = Output.Create(20);

        Assert.Equal(1, await OutputUtilities.GetValueAsync(source.Apply(_ => Task.FromResult(1))));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(source.Apply(_ => (Input<int>)2)));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(source.Apply(_ => Output.Create(3))));
    }

    [Fact]
    public async Task Apply_does_not_run_while_the_value_is_unknown()
    {
        var hasRun = false;
        var output = OutputUtilities.CreateUnknown(20).Apply(value =>
        {
            hasRun = true;
            return value;
        });

        Assert.False(await OutputUtilities.GetIsKnownAsync(output));
        Assert.False(hasRun);
    }

    [Fact]
    public async Task What_is_computed_from_a_secret_is_secret()
    {
        var secret = Output.CreateSecret("key");

        Assert.True(await Output.IsSecretAsync(secret.Apply(text => text.Length)));
        Assert.True(await Output.IsSecretAsync(Output.Create(1).Apply(_ => secret)));
        Assert.True(await Output.IsSecretAsync(Output.All(Output.Create("plain"), secret)));
        Assert.True(await Output.IsSecretAsync(Output.Format($"{secret}!")));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
    }

    [Fact]
    public async Task What_is_computed_from_an_unknown_is_unknown()
    {
        var unknown = OutputUtilities.CreateUnknown("id");

        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create(1).Apply(_ => unknown)));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create("plain"), unknown)));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"{unknown}!")));
    }

    [Fact]
    public async Task All_keeps_the_order()
    {
        var all = Output.All([.. Enumerable.Range(0, 100).Select(Output.Create)]);

        Assert.Equal(Enumerable.Range(0, 100), await OutputUtilities.GetValueAsync(all));
    }

    [Fact]
    public async Task Tuples_hold_values_of_different_types()
    {
        var tuple = Output.Tuple(
            (Input<int>)1, (Input<string>)"b", (Input<bool>)true, (Input<double>)4.5,
            (Input<int>)5, (Input<string>)"f", (Input<bool>)false, (Input<double>)8.5);

        Assert.Equal((1, "b", true, 4.5, 5, "f", false, 8.5), await OutputUtilities.GetValueAsync(tuple));
    }

    [Fact]
    public async Task Format_is_culture_invariant_and_waits_for_inputs_and_outputs()
    {
        var text = Output.Format($"{Output.Create("cn-na")}: {(Input<double>)1.5} of {20}");

        Assert.Equal("cn-na: 1.5 of 20", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task An_array_has_elements_and_a_length()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("a", await OutputUtilities.GetValueAsync(array.First()));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(array.GetAt(1)));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(array.Length()));
    }

    [Fact]
    public async Task A_failure_fails_what_is_computed_from_it()
    {
        var failed = Output.Create(1).Apply(int (_) => throw new InvalidOperationException("no"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(failed.Apply(value => value + 1)));
    }

    [Fact]
    public async Task A_deferred_output_is_what_it_was_resolved_to()
    {
        var deferred = new DeferredOutput<int>();
        var next = deferred.Output.Apply(value => value + 1);

        deferred.Resolve(Output.CreateSecret(1));

        Assert.Equal(2, await OutputUtilities.GetValueAsync(next));
        Assert.True(await Output.IsSecretAsync(next));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
    }
}
