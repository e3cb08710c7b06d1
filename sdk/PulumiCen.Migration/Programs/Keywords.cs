namespace PulumiCen.Migration.Programs;

/// <summary>What no variable can be called in C# or TypeScript, or means something in the programs that are written.</summary>
internal static class Keywords
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. ("abstract any arguments as async await base bool boolean break byte case catch char checked class const continue debugger decimal "
            + "default delegate delete do double else enum eval event explicit export extends extern false finally fixed float for foreach "
            + "function get goto if implements implicit import in instanceof int interface internal is let lock long namespace new null number "
            + "object operator out override package params private protected public readonly ref require return sbyte sealed set short sizeof "
            + "stackalloc static string struct super switch symbol this throw true try type typeof uint ulong unchecked undefined unsafe ushort "
            + "using var virtual void volatile while with yield cen pulumi args").Split(' '),
    ];
}
