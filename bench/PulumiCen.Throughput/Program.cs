using System.Diagnostics;
using System.Globalization;
using PulumiCen.Throughput;

// How long it takes to change many connections, against what the cloud's limit of requests alone takes.
const int Changes = 1_000;
const int Parallel = 64; // of the engine; a package's own changes take turns whatever it is

// Nothing can change a connection with less than a request, and nothing can know that the cloud has it with none.
const int LeastRequests = 2 * Changes;

Console.WriteLine("| requests a second | changes | requests | throttled | time | all these requests take | ratio | ratio to two requests a change |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (var limit in new[] { 50, 100, 200 })
{
    await using var cloud = await LimitedCloud.StartAsync(limit);
    var changes = (await cloud.FillAsync(Changes)).Select(made => new ConnectionChange(made.Id, made.Package, made.Regions)).ToList();
    using var provider = await ProviderProcess.StartAsync(cloud.Server.Endpoint);
    var before = cloud.Server.Requests;
    var watch = Stopwatch.StartNew();
    await System.Threading.Tasks.Parallel.ForEachAsync(
        changes,
        new ParallelOptions { MaxDegreeOfParallelism = Parallel },
        async (change, _) => await change.ApplyAsync(provider.Client));
    var seconds = watch.Elapsed.TotalSeconds;
    var requests = cloud.Server.Requests.Taken - before.Taken;
    var throttled = cloud.Server.Requests.Throttled - before.Throttled;
    var limitTakes = (double)requests / limit;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {limit} | {Changes:N0} | {requests:N0} | {throttled:N0} | {seconds:0.0} s | {limitTakes:0.0} s | {seconds / limitTakes:0.00} | {seconds * limit / LeastRequests:0.00} |"));
}
