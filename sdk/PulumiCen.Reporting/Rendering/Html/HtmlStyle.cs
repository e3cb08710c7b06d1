namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>How the page looks, in light and dark.</summary>
internal static class HtmlStyle
{
    public const string Text =
        """

        :root { --text: #1f2328; --back: #ffffff; --quiet: #59636e; --line: #d1d9e0; --all: #e6eaef; --fits: #1a7f37; --exceeds: #d1242f; --unsure: #9a6700; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #f0f6fc; --back: #0d1117; --quiet: #9198a1; --line: #3d444d; --all: #262c36; --fits: #3fb950; --exceeds: #f85149; --unsure: #d29922; }
        }
        body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        section { border-inline-start: 4px solid var(--kind); padding-inline-start: 1rem; margin-block: 2rem; }
        .fits { --kind: var(--fits); } .exceeds { --kind: var(--exceeds); } .unsure { --kind: var(--unsure); }
        .verdict { font-weight: 600; color: var(--kind); }
        pre { overflow-x: auto; white-space: pre-wrap; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; color: var(--quiet); }
        th, td { text-align: start; padding: .3rem .6rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
        tbody th { font-weight: 400; } .changed th, .changed td { font-weight: 600; }
        .number { text-align: end; white-space: nowrap; }
        svg { width: 100%; max-width: 600px; height: auto; display: block; margin-block: .5rem; }
        .all { fill: var(--all); } .use { fill: var(--kind); stroke: var(--back); stroke-width: 1; }
        .mark { stroke: var(--text); stroke-width: 3; }
        .graph text { fill: var(--text); font-size: 14px; }
        .after { stroke: var(--kind); } .test { stroke: var(--quiet); stroke-dasharray: 2 4; } .before { stroke: var(--quiet); stroke-dasharray: 6 4; opacity: .7; }

        """;
}
