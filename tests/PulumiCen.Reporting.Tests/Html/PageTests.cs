using System.Net;
using System.Text.RegularExpressions;
using PulumiCen.Reporting.Rendering.Html;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Reporting.Tests.Html;

/// <summary>The page in a browser: axe has nothing against it, and no label lies on another, on a wide and on a narrow screen.</summary>
public partial class PageTests
{
    // All texts of a picture that lie on each other, and whether the page is wider than the screen.
    private const string Look =
        """
        axe.run(document, { resultTypes: ['violations'] }).then(result => {
          const problems = result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target));
          for (const svg of document.querySelectorAll('svg')) {
            const texts = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBBox() }));
            texts.forEach((one, index) => texts.slice(index + 1).forEach(other => {
              if (one.box.x < other.box.x + other.box.width && other.box.x < one.box.x + one.box.width
                && one.box.y + 2 < other.box.y + other.box.height && other.box.y + 2 < one.box.y + one.box.height) {
                problems.push('overlap ' + one.text + ' | ' + other.text);
              }
            }));
          }
          if (document.documentElement.scrollWidth > window.innerWidth) problems.push('wide ' + document.documentElement.scrollWidth);
          document.title = 'LOOKED';
          document.body.textContent = 'PROBLEMS[' + problems.join('\n') + ']';
        });
        """;

    [BrowserTheory]
    [InlineData("forty-connections", 1100)]
    [InlineData("forty-connections", 480)]
    [InlineData("exceeds", 1100)]
    [InlineData("in-the-end", 480)]
    [InlineData("failed", 1100)]
    [InlineData("hostile", 1100)]
    [InlineData("empty", 1100)]
    public async Task Nothing_is_wrong_with_the_page(string plan, int width)
    {
        var axe = Path.Combine(BuildFolders.Artifacts, "axe");
        await NodePackages.InstallAsync(Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "Html", "Axe"), axe);
        var folder = Directory.CreateTempSubdirectory();
        var page = Path.Combine(folder.FullName, "page.html");
        using var writer = new StringWriter();
        HtmlReport.Write(writer, string.Equals(plan, "forty-connections", StringComparison.Ordinal) ? FortyConnections() : SamplePlans.Of(plan));

        // The page itself lets no script run.
        var open = ContentSecurityPolicy().Replace(writer.ToString(), "");
        var script = $"<script src=\"{new Uri(Path.Combine(axe, "node_modules", "axe-core", "axe.min.js")).AbsoluteUri}\"></script><script>{Look}</script>";
        await File.WriteAllTextAsync(page, open.Replace("</body>", script + "</body>", StringComparison.Ordinal));

        var seen = await Browser.LoadAsync(page, width);
        folder.Delete(recursive: true);

        Assert.Contains("<title>LOOKED</title>", seen, StringComparison.Ordinal);
        Assert.Equal("PROBLEMS[]", WebUtility.HtmlDecode(Problems().Match(seen).Value));
    }

    private static PlanReport FortyConnections()
    {
        var plan = new Plan().Package("cn-na", 300);
        string[] regions = ["cn-hangzhou", "cn-shanghai", "cn-shenzhen", "cn-beijing", "cn-qingdao", "cn-zhangjiakou", "cn-chengdu", "cn-heyuan"];
        for (var index = 0; index < 40; index++)
        {
            plan.Connection($"connection-{index}", "cn-na", 10_000 - index, index % 3 == 0 ? null : 10_000, regions[index % regions.Length]);
        }

        return plan.Report();
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContentSecurityPolicy();

    [GeneratedRegex(@"PROBLEMS\[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Problems();
}
