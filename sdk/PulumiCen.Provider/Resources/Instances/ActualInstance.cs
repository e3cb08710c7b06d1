namespace PulumiCen.Provider.Resources.Instances;

/// <summary>A CEN instance as the cloud has it.</summary>
internal sealed record ActualInstance(
    string Id, string? Name, string? Description, string Status, IReadOnlyDictionary<string, string> Tags);
