using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using PulumiCen.Benchmarks;

if (args is ["--report"])
{
    await ReportOnce.PrintAsync(Console.Out);
    return;
}

LedgerMemory.Print(Console.Out);
if (args is ["--short-batches"])
{
    ShortBatches.Print(Console.Out);
}
else if (args is not ["--memory"])
{
    // In this process: the generated project of the default toolchain doesn't find the artifacts folder.
    var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
    BenchmarkSwitcher.FromAssembly(typeof(LedgerUpdates).Assembly).Run(args is [] ? ["--filter", "*"] : args, config);
}
