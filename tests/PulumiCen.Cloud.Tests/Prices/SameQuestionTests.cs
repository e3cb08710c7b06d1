using System.Diagnostics;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;
using PulumiCen.Tests.Bss;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Cloud.Tests.Prices;

/// <summary>The official client of BssOpenApi from npm and ours send the same, and read the same price.</summary>
public sealed class SameQuestionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "node-prices");

    [NodeFact]
    public async Task Both_clients_send_the_same_and_read_the_same()
    {
        await NodePackages.InstallAsync(Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Cloud.Tests", "node-prices"), _folder);
        using var server = new BssServer();
        using var http = ApiHttp.CreateClient();
        var client = new BssClient(
            new ApiConnection(
                http,
                new ApiConnectionOptions { Endpoint = server.Address, MaxRetries = 0 },
                CredentialChain.Create(new CredentialChainOptions { AccessKeyId = "id", AccessKeySecret = "secret" }, CredentialEnvironment.Current),
                TimeProvider.System),
            BssSite.China.Product);

        var modules = await client.ListModulesAsync(CancellationToken.None);
        var price = await client.GetPriceAsync(BssClientTests.Question, modules[0], CancellationToken.None);
        var ours = server.Requests;
        var output = await DriveAsync(server.Address);

        Assert.Equal($"{modules[0]} {price.Amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} {price.Currency}", output.Trim());
        var theirs = server.Requests.Skip(ours.Count);
        Assert.Equal(ours.Select(Comparable), theirs.Select(Comparable));
    }

    // Both sign with the same algorithm; which headers are signed is each one's own.
    private static BssServer.Asked Comparable(BssServer.Asked asked) => asked with { Authorization = asked.Authorization.Split(' ')[0] };

    private async Task<string> DriveAsync(Uri endpoint)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo("node", ["prices.js", endpoint.Authority])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
