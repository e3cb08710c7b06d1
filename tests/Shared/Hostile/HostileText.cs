using System.Text;
using CsCheck;

namespace PulumiCen.Hostile;

/// <summary>Good texts with something else in the place of some of their parts.</summary>
internal static class HostileText
{
    private const int DeepestNesting = 20_000;

    private static readonly string[] Values =
    [
        "", "null", "true", "-1", "0", "20", "1e400", "NaN", "12345678901234567890123", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"9999-99-99\"",
        "[]", "{}", "[null]", "[[[[]]]]", "{\"urn\":7}", "'", "\"", "\n", "\0", ":", "-", "&a", "*a", "!!binary x", "{\"$ref\":\"#\"}",
    ];

    private static readonly byte[][] NotUtf8 = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f]];

    /// <summary>One of the texts, with one to five edits.</summary>
    public static Gen<byte[]> From(IReadOnlyList<string> good)
    {
        var edits = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 40], Gen.Int[0, 99], Gen.Int[0, 1_000_000]).Array[1, 5];
        return Gen.Select(Gen.Int[0, good.Count - 1], edits).Select((index, changes) =>
            changes.Aggregate(Encoding.UTF8.GetBytes(good[index]), (bytes, edit) => Edit(bytes, edit.Item1, edit.Item2, edit.Item3, edit.Item4)));
    }

    private static byte[] Edit(byte[] bytes, int place, int length, int kind, int choice)
    {
        if (bytes.Length == 0)
        {
            return Encoding.UTF8.GetBytes(Values[choice % Values.Length]);
        }

        var start = place % bytes.Length;
        var end = Math.Min(bytes.Length, start + length);
        return kind switch
        {
            0 => Replace(bytes, start, end, Nested(choice % DeepestNesting)),
            < 5 => Replace(bytes, start, end, NotUtf8[choice % NotUtf8.Length]),
            < 15 => Replace(bytes, start, end, []),
            < 25 => Replace(bytes, start, start, bytes[(choice % bytes.Length)..Math.Min(bytes.Length, (choice % bytes.Length) + length)]),
            < 35 => bytes[..start],
            < 80 => ReplaceValue(bytes, start, Encoding.UTF8.GetBytes(Values[choice % Values.Length])),
            _ => Replace(bytes, start, end, Encoding.UTF8.GetBytes(Values[choice % Values.Length])),
        };
    }

    /// <summary>Takes the place of what is between a colon and the end of a JSON or YAML value.</summary>
    private static byte[] ReplaceValue(byte[] bytes, int from, byte[] value)
    {
        var colon = bytes.AsSpan(from).IndexOfAny((byte)':', (byte)'=');
        var start = colon < 0 ? from : from + colon + 1;
        var length = bytes.AsSpan(start).IndexOfAny(",}]\n"u8);
        return Replace(bytes, start, length < 0 ? bytes.Length : start + length, value);
    }

    private static byte[] Replace(byte[] bytes, int start, int end, byte[] value) => [.. bytes[..start], .. value, .. bytes[end..]];

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(
        $"{string.Concat(Enumerable.Repeat("{\"a\":[", depth))}1{string.Concat(Enumerable.Repeat("]}", depth))}");
}
