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

    /// <summary>The folder of the review of the base branch; null for none.</summary>
    public string? BaseFolder { get; init; }

    /// <summary>How its report ended.</summary>
    public int ExitCode { get; init; }

    /// <summary>The arguments of the <c>report</c> that writes the files.</summary>
    public IEnumerable<string> Arguments => ["report", Program, "--stack", Stack, .. Formats.SelectMany(format => new[] { "--out", Path + format })];

    /// <summary>
    /// The comment, with the comparison behind its headline; one that only says so where there was nothing to report on.
    /// </summary>
    public string Comment() => File.Exists(Path + ".md")
        ? Compared(File.ReadAllText(Path + ".md"))
        : CombinedComment.Missing($"{System.IO.Path.GetFileName(System.IO.Path.GetFullPath(Program))}/{Stack}");

    /// <summary>The verdict and the budgets, for pipelines.</summary>
    public JObject Summary()
    {
        var report = Read(Path + ".json");
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

    private static JObject? Read(string path) => File.Exists(path) ? JObject.Parse(File.ReadAllText(path)) : null;

    private string Compared(string comment)
    {
        if (BaseFolder is null || Read(Path + ".json") is not { } report)
        {
            return comment;
        }

        var before = Read(System.IO.Path.Combine(BaseFolder, System.IO.Path.GetFileName(Path) + ".json"));
        var headlines = comment.IndexOf('\n', comment.IndexOf('\n', StringComparison.Ordinal) + 1) + 1;
        return comment.Insert(headlines, $"\n{BaseComparison.Of(before, report)}");
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
