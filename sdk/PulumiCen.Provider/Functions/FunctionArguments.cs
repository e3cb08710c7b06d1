using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>Reads the arguments of functions.</summary>
internal static class FunctionArguments
{
    /// <summary>Reads a text that has to be there.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static Diagnostic? Text(PropertyMap arguments, string owner, string name, out string text)
    {
        if (new InputReader(arguments).Text(name).TryGetValue(out var value))
        {
            text = value;
            return null;
        }

        text = "";
        return Diagnostics.PropertyMissing(owner, name, "a text");
    }
}
