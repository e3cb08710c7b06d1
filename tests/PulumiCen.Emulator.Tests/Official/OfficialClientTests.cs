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
    public async Task An_official_client_leads_a_package_through_its_life(string client, string method)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);

        var run = await clients.DriveAsync(client, server, method);

        Assert.Equal((0, "done"), (run.ExitCode, run.StandardOutput.Trim()));
        var journal = await server.Emulator.ReadJournalAsync(CancellationToken.None);
        Assert.Equal(
            ["InvalidOperation.BwpBandwidthExceeded", "InvalidOperation.CenBandwidthLimitsNotZero"],
            journal.Where(entry => entry.IsRefusal).Select(entry => entry.Code));
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
