using System.Collections.Immutable;
using CsCheck;
using Pulumi.Utilities;

namespace Pulumi.Standin.Tests.Inputs;

public class InputTests
{
    [Fact]
    public async Task Many_things_are_lists()
    {
        string[] expected = ["China", "North-America"];

        Assert.Equal(expected, await ValuesAsync<string>(new InputList<string> { "China", "North-America" }));
        Assert.Equal(expected, await ValuesAsync<string>(expected));
        Assert.Equal(expected, await ValuesAsync<string>(expected.ToList()));
        Assert.Equal(expected, await ValuesAsync<string>(expected.ToImmutableArray()));
        Assert.Equal(expected, await ValuesAsync<string>(Output.Create(expected)));
        Assert.Equal(expected, await ValuesAsync<string>(Output.Create(expected.ToImmutableArray())));
        Assert.Equal(expected, await ValuesAsync<string>(new[] { Output.Create("China"), Output.Create("North-America") }));
        Assert.Equal(["China"], await ValuesAsync<string>("China"));
        Assert.Equal(["China"], await ValuesAsync<string>(Output.Create("China")));
    }

    [Fact]
    public void Lists_join_in_order() => Gen.Select(Gen.Int.List[0, 5], Gen.Int.List[0, 5]).Sample((first, second) =>
    {
        InputList<int> list = first;
        var joined = list.Concat(second);
        list.AddRange(second);

        return first.Concat(second).SequenceEqual(ValuesAsync(joined).Result)
            && first.Concat(second).SequenceEqual(ValuesAsync(list).Result);
    });

    [Fact]
    public async Task A_list_can_be_gone_through_asynchronously_only()
    {
        var list = new InputList<int> { 1, 2 };
        var values = new List<int>();
        await foreach (var item in list)
        {
            values.Add(await OutputUtilities.GetValueAsync(item.ToOutput()));
        }

        Assert.Equal([1, 2], values);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    [Fact]
    public async Task Maps_merge_and_the_second_wins()
    {
        var merged = InputMap<string>.Merge(
            new InputMap<string> { ["team"] = "a", ["cost"] = "1" },
            new InputMap<string> { ["team"] = "b" });

        var values = await OutputUtilities.GetValueAsync(merged.ToOutput());
        Assert.Equal(("b", "1"), (values["team"], values["cost"]));
    }

    [Fact]
    public async Task A_key_has_one_value()
    {
        var map = new InputMap<string> { { "team", "a" }, { "team", "a" } };
        Assert.Equal("a", (await OutputUtilities.GetValueAsync(map.ToOutput()))["team"]);

        map.Add("team", "b");
        var error = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Equal("Key 'team' already exists in the map with a different value.", error.Message);
    }

    [Fact]
    public async Task No_input_is_the_default()
    {
        Input<string>? none = null;

        Assert.Null(await OutputUtilities.GetValueAsync(none.ToOutput()));
    }

    [Fact]
    public async Task A_union_holds_one_of_two_types()
    {
        InputUnion<string, int> text = "8";
        InputUnion<string, int> number = Output.Create(8);
        var list = new InputList<Union<string, int>>();
        list.Add((Input<int>)8);

        Assert.Equal("8", (await OutputUtilities.GetValueAsync(text.ToOutput())).AsT0);
        Assert.Equal(8, (await OutputUtilities.GetValueAsync(number.ToOutput())).AsT1);
        Assert.Equal(8, (await OutputUtilities.GetValueAsync(list.ToOutput()))[0].AsT1);
        Assert.Equal("n8", ((Union<string, int>)8).Match(value => value, value => $"n{value}"));
        Assert.Throws<InvalidOperationException>(() => ((Union<string, int>)8).AsT0);
    }

    [Fact]
    public async Task Json_is_an_input()
    {
        InputJson json = """{"bandwidth": 8}""";

        Assert.Equal(8, (await OutputUtilities.GetValueAsync(json.ToOutput())).GetProperty("bandwidth").GetInt32());
    }

    private static async Task<IReadOnlyList<T>> ValuesAsync<T>(InputList<T> list) =>
        await OutputUtilities.GetValueAsync(list.ToOutput());
}
