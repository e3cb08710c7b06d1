using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Reporting.Tests.Html;

/// <summary>A test that needs Chromium, and npm for what looks at the page.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Executable is null ? "chromium isn't on PATH." : NodeTools.SkipReason;
}
