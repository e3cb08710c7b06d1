namespace Pulumi;

/// <summary>Adds to lists of unions.</summary>
public static class InputListExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    public static void Add<T, U>(this InputList<Union<T, U>> list, Input<T> value) =>
        list.Add(value.Apply(element => (Union<T, U>)element));

    /// <summary>Adds a value of the second type.</summary>
    public static void Add<T, U>(this InputList<Union<T, U>> list, Input<U> value) =>
        list.Add(value.Apply(element => (Union<T, U>)element));
}

/// <summary>Adds to maps of unions.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    public static void Add<T, U>(this InputMap<Union<T, U>> map, string key, Input<T> value) =>
        map.Add(key, value.Apply(element => (Union<T, U>)element));

    /// <summary>Adds a value of the second type.</summary>
    public static void Add<T, U>(this InputMap<Union<T, U>> map, string key, Input<U> value) =>
        map.Add(key, value.Apply(element => (Union<T, U>)element));
}
