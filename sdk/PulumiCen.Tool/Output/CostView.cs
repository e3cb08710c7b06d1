using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Rendering;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>What a plan costs, on a terminal; nothing where nobody asked.</summary>
internal static class CostView
{
    public static void Write(IAnsiConsole console, CostReport? cost)
    {
        if (cost is not { Packages.Count: > 0 })
        {
            return;
        }

        console.WriteLine();
        foreach (var line in CostWords.Lines(cost))
        {
            console.WriteLine(line);
        }
    }
}
