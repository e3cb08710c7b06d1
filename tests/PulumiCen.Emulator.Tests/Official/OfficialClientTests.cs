using System.Text.RegularExpressions;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Emulator.Tests.Official;

/// <summary>
/// The official clients know nothing of this repository: what satisfies them, signature and answers, is like the cloud.
/// </summary>
public sealed partial class OfficialClientTests(OfficialClients clients) : IClassFixture<OfficialClients>
{
    [NodeTheory]
    [InlineData("pop-core", "GET")]
    [InlineData("pop-core", "POST")]
    [InlineData("openapi-client", "GET")]
    [InlineData("openapi-client", "POST")]
    [InlineData("openapi-core", "GET")]
    [InlineData("openapi-core", "POST")]
    public async Task An_official_client_leads_a_package_through_its_life(string client, string method)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);

        var run = await clients.DriveAsync(client, "basic", server, method);

        Assert.True(run.ExitCode == 0 && run.StandardOutput.Trim() is "done", run.StandardError);
        var journal = await server.Emulator.ReadJournalAsync(CancellationToken.None);
        Assert.Equal(
            ["InvalidOperation.BwpBandwidthExceeded", "InvalidOperation.CenBandwidthLimitsNotZero"],
            journal.Where(entry => entry.IsRefusal).Select(entry => entry.Code));
    }

    [NodeTheory]
    [InlineData("pop-core", "POST")]
    [InlineData("openapi-client", "GET")]
    [InlineData("openapi-core", "POST")]
    public async Task An_official_client_leads_a_connection_of_the_Enterprise_edition_through_its_life(string client, string method)
    {
        await using var server = await EmulatorServer.StartAsync(
            new EmulatorOptions { Edition = EmulatorEdition.Enterprise }, CancellationToken.None);

        var run = await clients.DriveAsync(client, "enterprise", server, method);

        Assert.True(run.ExitCode == 0 && run.StandardOutput.Trim() is "done", run.StandardError);
    }

    [NodeTheory]
    [InlineData("openapi-client")]
    [InlineData("openapi-core")]
    public async Task The_other_signature_of_the_official_clients_is_refused_by_its_name(string client)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);

        var run = await clients.DriveAsync(client, "sm3", server, "POST");

        Assert.True(run.ExitCode == 0 && run.StandardOutput.Trim() is "done", run.StandardError);
    }

    /// <summary>An address of some mirror would keep others from installing.</summary>
    [Fact]
    public async Task The_lock_file_names_no_registry()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "node", "package-lock.json"));

        Assert.DoesNotMatch(Address(), text);
        Assert.Contains("\"integrity\"", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"resolved\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
