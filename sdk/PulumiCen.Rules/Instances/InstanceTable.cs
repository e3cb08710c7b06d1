namespace PulumiCen.Rules;

/// <summary>The inputs of a CEN instance. All of them can be changed in place.</summary>
internal static class InstanceTable
{
    public static InputTable Inputs { get; } = new(
        new InputProperty("name", ValueKind.Text),
        new InputProperty("description", ValueKind.Text),
        new InputProperty("tags", ValueKind.TextMap));
}
