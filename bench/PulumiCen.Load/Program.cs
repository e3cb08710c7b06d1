using PulumiCen.Load;

if (args is ["no-op", ..])
{
    await NoOpServer.RunAsync();
    return;
}

await using var engine = await EngineStub.StartAsync();
var measurements = new List<Measurement>();

// One of them alone: -- native
foreach (var contestant in (await Contestant.AllAsync()).Where(one => args.All(arg => one.Name.Contains(arg, StringComparison.Ordinal))))
{
    measurements.Add(await Measurement.TakeAsync(contestant, engine.Address));
    Console.Error.WriteLine($"{contestant.Name}: measured");
}

Console.WriteLine(Table.Of(measurements));
if (args.Length == 0)
{
    await File.WriteAllTextAsync(Path.Combine(Contestant.Folder, "load.svg"), Plot.Of(measurements));
}
