namespace PulumiCen.Migration.Tests;

/// <summary>What isn't a source, or has nothing to convert, is a clear error.</summary>
public sealed class ForeignSourceTests
{
    [Theory]
    [InlineData("", "CEN1930", "it is empty.")]
    [InlineData("hello", "CEN1930", "it is no JSON from line 1, column")]
    [InlineData("""{"version": 3,""", "CEN1930", "it is no JSON from line 1, column")]
    [InlineData("[]", "CEN1930", "it has none of the fields")]
    [InlineData("""{"name": "package.json"}""", "CEN1930", "it has none of the fields")]
    [InlineData("""{"deployment": {}} {"deployment": {}}""", "CEN1930", "it has none of the fields")]
    [InlineData("""{"version": 2, "deployment": {"resources": []}}""", "CEN1930", "it is a deployment of version 2, and versions 3 and 4 can be read")]
    [InlineData("""{"version": 3, "checkpoint": {"stack": "dev"}}""", "CEN1930", "the stack was never updated")]
    [InlineData("""{"version": 3, "terraform_version": "0.11.14", "lineage": "x"}""", "CEN1930", "it is a state of version 3, and version 4 can be read")]
    [InlineData("""{"lineage": "x", "encrypted_data": "AAAA", "encryption_version": "v0"}""", "CEN1930", "it is encrypted.")]
    [InlineData("""{"format_version": "1.2", "planned_values": {}, "resource_changes": []}""", "CEN1930", "it is a plan. Give the state: terraform show -json > state.json")]
    [InlineData("""{"format_version": "1.0", "values": {"root_module": {"resources": [{"mode": "managed"}]}}}""", "CEN1930", "one of its resources has no address")]
    [InlineData("""{"TotalCount": 11, "CenBandwidthPackages": {"CenBandwidthPackage": [{"CenBandwidthPackageId": "cenbwp-1"}]}}""", "CEN1930", "it has 1 of 11 CenBandwidthPackages. Ask for all pages")]
    [InlineData("""{"version": 3, "deployment": {"resources": []}}""", "CEN1931", "has no resources, and none that can be converted")]
    [InlineData("""{"format_version": "1.0"}""", "CEN1931", "has no resources, and none that can be converted")]
    [InlineData("""{"version": 4, "lineage": "x", "resources": []}""", "CEN1931", "has no resources, and none that can be converted")]
    public void It_is_refused(string text, string code, string detail)
    {
        var exception = Assert.Throws<MigrationException>(
            () => Migrator.Migrate(SourceFiles.Parse(text), "state.json", Writers.ProgramLanguage.Yaml));

        Assert.Equal(code, exception.Diagnostic.Code);
        Assert.Contains("\"state.json\"", exception.Diagnostic.Text, StringComparison.Ordinal);
        Assert.Contains(detail, exception.Diagnostic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_converted_is_named_with_the_reason()
    {
        const string Limit = """
            {"version": 4, "lineage": "x", "resources": [{"mode": "managed", "type": "alicloud_cen_bandwidth_limit", "name": "a", "instances": [
              {"attributes": {"id": "cen-1:cn-hangzhou:us-east-1", "instance_id": "cen-1", "region_ids": ["cn-hangzhou", "us-east-1"], "bandwidth_limit": 3}}]}]}
            """;

        var exception = Assert.Throws<MigrationException>(
            () => Migrator.Migrate(SourceFiles.Parse(Limit), "state.json", Writers.ProgramLanguage.Yaml));

        Assert.Contains("alicloud_cen_bandwidth_limit.a: the package that it draws on isn't in this source.", exception.Diagnostic.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1, \"a\", null, {}]")]
    [InlineData("""{"version": 3, "deployment": {"resources": [1, {"urn": 5}, {"urn": "x", "custom": true, "type": 7, "inputs": [], "outputs": "no"}]}}""")]
    [InlineData("""{"version": 4, "lineage": "x", "resources": [{"type": 1, "instances": [3, {"attributes": [], "sensitive_attributes": [1, [], [{}]]}]}]}""")]
    [InlineData("""{"format_version": "1.0", "values": {"root_module": {"resources": [{"address": "a", "values": {"id": 3}, "sensitive_values": []}], "child_modules": {}}}}""")]
    [InlineData("""{"Cens": {"Cen": [{}, 3]}, "CenBandwidthPackages": []}""")]
    [InlineData("""{"version": 3, "deployment": {"resources": [{"urn": "urn:pulumi:a::b::alicloud:cen/bandwidthLimit:BandwidthLimit::x", "custom": true, "type": "alicloud:cen/bandwidthLimit:BandwidthLimit", "id": "a:b:b", "outputs": {"regionIds": ["b", "b"], "bandwidthLimit": 99999999999999999999}}]}}""")]
    public void Fields_of_other_types_are_no_crash(string text) => Assert.Throws<MigrationException>(
        () => Migrator.Migrate(SourceFiles.Parse(text), "state.json", Writers.ProgramLanguage.Yaml));
}
