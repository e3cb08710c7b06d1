namespace PulumiCen.Rules;

/// <summary>Which resource a call is about.</summary>
/// <param name="Urn">Its name for the engine, unique in the stack.</param>
/// <param name="Type">Its type token, such as <c>cen:index:Instance</c>.</param>
/// <param name="Name">The name that the program gave it.</param>
internal sealed record ResourceIdentity(string Urn, string Type, string Name)
{
    /// <summary>Reads the parts from the URN where the engine (before 3.13x) sends nothing else.</summary>
    public static ResourceIdentity From(string urn, string type, string name)
    {
        var parts = urn.Split("::", 4, StringSplitOptions.None);
        if (type.Length == 0 && parts.Length > 2)
        {
            type = parts[2][(parts[2].LastIndexOf('$') + 1)..];
        }

        if (name.Length == 0 && parts.Length > 3)
        {
            name = parts[3];
        }

        return new ResourceIdentity(urn, type, name);
    }
}
