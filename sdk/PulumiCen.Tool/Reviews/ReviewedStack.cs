using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Rendering.Markdown;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Reviews;

/// <summary>A stack of a review, and the files that its report is in.</summary>
/// <param name="Program">The folder of the program.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Path">The path of the files, without what tells the formats.</param>
internal sealed record ReviewedStack(string Program, string Stack, string Path)
{
    private static readonly string[] Formats = [".md", ".json", ".sarif", ".html", ".xml"];

    /// <summary>How its report ended.</summary>
    public int ExitCode { get; init; }

    /// <summary>The arguments of the <c>report</c> that writes the files.</summary>
    public IEnumerable<string> Arguments => ["report", Program, "--stack", Stack, .. Formats.SelectMany(format => new[] { "--out", Path + format })];

    /// <summary>The comment; one that only says so where there was nothing to report on.</summary>
    public string Comment() => File.Exists(Path + ".md")
        ? File.ReadAllText(Path + ".md")
        : CombinedComment.Missing($"{System.IO.Path.GetFileName(System.IO.Path.GetFullPath(Program))}/{Stack}");

    /// <summary>The verdict and the budgets, for pipelines.</summary>
    public JObject Summary()
    {
        var report = File.Exists(Path + ".json") ? JObject.Parse(File.ReadAllText(Path + ".json")) : null;
        return new JObject
        {
            ["program"] = Program,
            ["project"] = report?["project"],
            ["stack"] = Stack,
            ["verdict"] = report?["verdict"] ?? "failed",
            ["exitCode"] = ExitCode,
            ["packages"] = new JArray(report?["budgets"]?.Select(budget => new JObject
            {
                ["package"] = budget["package"],
                ["id"] = budget["id"],
                ["verdict"] = budget["verdict"],
                ["capacity"] = budget["capacity"],
                ["allocated"] = budget["allocated"],
                ["headroom"] = budget["headroom"],
                ["over"] = budget["over"],
            }) ?? []),
        };
    }

    /// <summary>The exit code for all: what is exceeded counts most, then what failed.</summary>
    public static int ExitCodeOf(IEnumerable<ReviewedStack> stacks)
    {
        var codes = stacks.Select(stack => stack.ExitCode).ToHashSet();
        return codes.Contains(ExitCodes.Exceeds) ? ExitCodes.Exceeds
            : codes.Contains(ExitCodes.Failed) || codes.Contains(ExitCodes.Usage) ? ExitCodes.Failed
            : codes.Contains(ExitCodes.CannotKnow) ? ExitCodes.CannotKnow
            : ExitCodes.Fits;
    }
}
