using System.Globalization;
using Pulumi;
using PulumiCen.LargeStacks;

// Under the engine, this is the program of a large stack.
if (Environment.GetEnvironmentVariable(LargeStack.Connections) is { } connections)
{
    return await Deployment.RunAsync(() => LargeProgram.Register(int.Parse(connections, CultureInfo.InvariantCulture)));
}

// By itself, it measures how the time and memory of the stand-in engine, the program and the provider grow with the stack.
Console.WriteLine("| connections | operation | time | engine | program | provider |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var size in new[] { 200, 2_000 })
{
    using var stack = new LargeStack(size);
    await stack.RunAsync("stack", "init", "dev");
    await MeasureAsync(stack, size, "preview, all new", "preview", "--stack", "dev");
    await MeasureAsync(stack, size, "up, all new", "up", "--yes", "--skip-preview", "--stack", "dev");
    await MeasureAsync(stack, size, "preview, no change", "preview", "--expect-no-changes", "--stack", "dev");
    await MeasureAsync(stack, size, "up, no change", "up", "--yes", "--skip-preview", "--expect-no-changes", "--stack", "dev");
    await MeasureAsync(stack, size, "destroy", "destroy", "--yes", "--skip-preview", "--stack", "dev");
}

return 0;

static async Task MeasureAsync(LargeStack stack, int size, string name, params string[] arguments)
{
    var run = await stack.RunAsync(arguments);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {size:N0} | {name} | {run.Time.TotalSeconds:0.0} s | {Peak("engine")} | {Peak("program")} | {Peak("provider")} |"));

    string Peak(string process) => run.Peaks.TryGetValue(process, out var megabytes) ? $"{megabytes} MB" : "";
}
