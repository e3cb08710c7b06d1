namespace Pulumi;

/// <content>Tuples of inputs of different types.</content>
public static partial class Output
{
    /// <summary>Combines 2 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        new(PairAsync(item1, item2));

    /// <summary>Combines 2 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        Tuple(item1.ToInput(), item2.ToInput());

    /// <summary>Combines 3 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(Tuple(item1, item2).ToInput(), item3).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item2));

    /// <summary>Combines 3 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Tuple(item1.ToInput(), item2.ToInput(), item3.ToInput());

    /// <summary>Combines 4 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(Tuple(item1, item2, item3).ToInput(), item4).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item2));

    /// <summary>Combines 4 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Tuple(item1.ToInput(), item2.ToInput(), item3.ToInput(), item4.ToInput());

    /// <summary>Combines 5 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5) =>
        Tuple(Tuple(item1, item2, item3, item4).ToInput(), item5).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item2));

    /// <summary>Combines 5 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5) =>
        Tuple(item1.ToInput(), item2.ToInput(), item3.ToInput(), item4.ToInput(), item5.ToInput());

    /// <summary>Combines 6 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6) =>
        Tuple(Tuple(item1, item2, item3, item4, item5).ToInput(), item6).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item1.Item5, pair.Item2));

    /// <summary>Combines 6 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6) =>
        Tuple(item1.ToInput(), item2.ToInput(), item3.ToInput(), item4.ToInput(), item5.ToInput(), item6.ToInput());

    /// <summary>Combines 7 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Tuple(Tuple(item1, item2, item3, item4, item5, item6).ToInput(), item7).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item1.Item5, pair.Item1.Item6, pair.Item2));

    /// <summary>Combines 7 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        Tuple(item1.ToInput(), item2.ToInput(), item3.ToInput(), item4.ToInput(), item5.ToInput(), item6.ToInput(), item7.ToInput());

    /// <summary>Combines 8 inputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Tuple(Tuple(item1, item2, item3, item4, item5, item6, item7).ToInput(), item8).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item1.Item5, pair.Item1.Item6, pair.Item1.Item7, pair.Item2));

    /// <summary>Combines 8 outputs into a tuple that is there when all of them are.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        Tuple(item1.ToInput(), item2.ToInput(), item3.ToInput(), item4.ToInput(), item5.ToInput(), item6.ToInput(), item7.ToInput(), item8.ToInput());

    private static Input<T> ToInput<T>(this Output<T> output) => output;

    private static async Task<OutputData<(T1, T2)>> PairAsync<T1, T2>(Input<T1> item1, Input<T2> item2)
    {
        var first = await item1.ToOutput().Data;
        var second = await item2.ToOutput().Data;
        return first.Then(second.With((first.Value, second.Value)));
    }
}
