using System.Xml.Linq;

namespace PulumiCen.Provider.Tests.Architecture;

/// <summary>Arrows go one way: the core knows nobody, and nothing below the provider knows protobuf.</summary>
public sealed class ProjectReferenceTests
{
    /// <summary>What each project may reference; a new reference is a decision, and shows here.</summary>
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "sdk/PulumiCen.Budget", [] },
        { "sdk/PulumiCen.Protocol", [] },
        { "sdk/PulumiCen.Cloud", ["PulumiCen.Budget"] },
        { "sdk/PulumiCen.Emulator", ["PulumiCen.Budget", "PulumiCen.Cloud"] },
        { "sdk/PulumiCen.Reporting", ["PulumiCen.Budget", "PulumiCen.Rules"] },
        { "sdk/PulumiCen.Automation", ["PulumiCen.Reporting"] },
        { "sdk/PulumiCen.Migration", ["PulumiCen.Budget"] },
        { "sdk/PulumiCen.Plugin", ["PulumiCen.Protocol"] },
        { "sdk/PulumiCen.Rules", ["PulumiCen.Budget", "PulumiCen.Protocol"] },
        {
            "sdk/PulumiCen.Provider",
            ["PulumiCen.Budget", "PulumiCen.Cloud", "PulumiCen.Emulator", "PulumiCen.Plugin", "PulumiCen.Protocol", "PulumiCen.Rules"]
        },
        { "sdk/PulumiCen.Policy", ["PulumiCen.Budget", "PulumiCen.Plugin", "PulumiCen.Protocol", "PulumiCen.Rules"] },
        { "sdk/PulumiCen", [] },
        { "sdk/PulumiCen.Testing", ["PulumiCen", "PulumiCen.Budget", "PulumiCen.Rules"] },
        {
            "sdk/PulumiCen.Tool",
            [
                "PulumiCen.Automation", "PulumiCen.Emulator", "PulumiCen.Engine", "PulumiCen.Migration", "PulumiCen.Provider",
                "PulumiCen.Reporting",
            ]
        },
        { "sdk/standin/Pulumi", ["PulumiCen.Protocol"] },
        { "sdk/standin/Pulumi.Automation", ["Pulumi"] },
        { "sdk/standin/PulumiCen.Engine", ["PulumiCen.Protocol"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_references_only_what_the_design_allows(string project, string[] allowed) =>
        Assert.Equal(allowed, References(project, "ProjectReference").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("sdk/PulumiCen.Budget")]
    [InlineData("sdk/PulumiCen.Cloud")]
    [InlineData("sdk/PulumiCen.Emulator")]
    [InlineData("sdk/PulumiCen.Migration")]
    [InlineData("sdk/PulumiCen.Reporting")]
    [InlineData("sdk/PulumiCen.Rules")]
    public void Nothing_below_the_provider_knows_protobuf_or_pulumi(string project) =>
        Assert.DoesNotContain(
            References(project, "PackageReference").Concat(References(project, "PulumiReference")),
            package => package.StartsWith("Grpc", StringComparison.Ordinal)
                || package.StartsWith("Google", StringComparison.Ordinal)
                || package.StartsWith("Pulumi", StringComparison.Ordinal));

    [Fact]
    public void The_core_depends_on_nothing() =>
        Assert.Empty(References("sdk/PulumiCen.Budget", "PackageReference"));

    private static IEnumerable<string> References(string project, string kind)
    {
        var name = project[(project.LastIndexOf('/') + 1)..];
        return XDocument.Load(Path.Combine(BuildFolders.Repository, project, name + ".csproj"))
            .Descendants(kind)
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value + ".x"))
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? include[..^".csproj".Length] : include)
            .Select(include => include[(include.LastIndexOf('/') + 1)..]);
    }
}
