using PulumiCen.Load;

if (args is ["no-op", ..])
{
    await NoOpServer.RunAsync();
    return;
}

await using var engine = await EngineStub.StartAsync();

// Some of them alone: -- native
var contestants = (await Contestant.AllAsync()).Where(one => args.All(arg => one.Name.Contains(arg, StringComparison.Ordinal)));
var measurements = await new Race([.. contestants], engine.Address).RunAsync();
Console.WriteLine(Table.Of(measurements));
if (args.Length == 0)
{
    await File.WriteAllTextAsync(Path.Combine(Contestant.Folder, "load.svg"), Plot.Of(measurements));
}
