namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>How the page looks, in light and dark, on a screen and on paper.</summary>
internal static class HtmlStyle
{
    public const string Text =
        """

        :root {
          color-scheme: light dark;
          --text: #1f2328; --quiet: #59636e; --page: #f6f8fa; --card: #ffffff; --line: #d1d9e0; --empty: #e8ecf0; --on: #ffffff;
          --fits: #116329; --exceeds: #a40e26; --unsure: #7d4e00; --mild: 12%;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #f0f6fc; --quiet: #9198a1; --page: #0d1117; --card: #151b23; --line: #3d444d; --empty: #2a313c; --on: #0d1117;
            --fits: #3fb950; --exceeds: #f85149; --unsure: #d29922; --mild: 18%;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--text); background: var(--page); }
        main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
        h1, h2, p { margin: 0; }
        h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.1rem; }
        header p { margin-block-start: .25rem; } header p:not(.verdict) { color: var(--quiet); }
        section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin-block-start: 1rem; }
        .fits { --kind: var(--fits); } .exceeds { --kind: var(--exceeds); } .unsure { --kind: var(--unsure); } .partial { --kind: var(--quiet); }
        .title { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; }
        .areas { color: var(--quiet); }
        .badge { margin-inline-start: auto; padding: .1rem .6rem; border-radius: 1rem; font-size: .85rem; font-weight: 600; white-space: nowrap;
          color: var(--kind); background: color-mix(in srgb, var(--kind) var(--mild), transparent); }
        .verdict { font-weight: 600; color: var(--kind); }
        pre { margin: .75rem 0 0; padding: .75rem 1rem; border-radius: .4rem; overflow-x: auto; white-space: pre-wrap; font: .85rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
          background: color-mix(in srgb, var(--kind) var(--mild), transparent); }
        a { color: inherit; }
        table { border-collapse: collapse; width: 100%; margin-block-start: .5rem; }
        caption { text-align: start; color: var(--quiet); font-size: .85rem; }
        th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-block-end: 1px solid var(--line); overflow-wrap: break-word; vertical-align: baseline; }
        tr:last-child > * { border-block-end: 0; }
        thead th { color: var(--quiet); font-weight: 600; font-size: .85rem; }
        tbody th { font-weight: 400; } .changed > * { font-weight: 600; }
        .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .exceeds .more { color: var(--exceeds); }
        .scroll { overflow-x: auto; margin-block-start: .75rem; } .scroll:focus-visible, a:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
        svg { width: 100%; min-width: 34rem; height: auto; display: block; }
        svg text { fill: var(--text); font-size: 12px; } svg .quiet { fill: var(--quiet); }
        .all { fill: var(--empty); } .use { fill: var(--kind); stroke: var(--card); stroke-width: 1.5; } .steady { opacity: .7; } .leaving { opacity: .35; }
        svg .in { fill: var(--on); font-weight: 600; text-anchor: middle; }
        .mark { stroke: var(--text); stroke-width: 2; } .over { fill: none; stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 3 2; }
        .line { fill: none; stroke: var(--kind); opacity: .8; } .test { stroke: var(--quiet); stroke-dasharray: 1 5; stroke-linecap: round; } .gone { stroke: var(--quiet); stroke-dasharray: 6 4; }
        .node { fill: var(--card); stroke: var(--text); stroke-width: 2; }
        svg .value { font-weight: 600; text-anchor: end; }
        @media (max-width: 40rem) { .regions { display: none; } }
        @media print {
          body { background: none; } main { max-width: none; padding: 0; } section { border-color: #999; }
          svg, tr, .title, pre { break-inside: avoid; } .title { break-after: avoid; } thead { display: table-header-group; }
          .scroll { overflow: visible; } svg { min-width: 0; } * { print-color-adjust: exact; }
        }

        """;
}
