using System.Diagnostics;
using PulumiCen.Emulator;
using PulumiCen.Emulator.Faults;

namespace PulumiCen.Engine.Tests.Crashes;

/// <summary>
/// Whoever is killed or told to end, at whichever call of the cloud: after refresh and up all is as planned, nothing was
/// bought twice, and nothing is left over. CRASHES=all takes every cell of the matrix, an hour; CRASHES=update
/// those with that in their name; otherwise a spread sample is taken.
/// </summary>
public sealed class CrashTests(PreparedStacks prepared) : IClassFixture<PreparedStacks>
{
    private const int Sample = 6;

    public static TheoryData<string> Cells { get; } = new(Taken().Select(cell => cell.ToString()));

    public static TheoryData<string> Operations { get; } = new(
        CrashOperation.All.SelectMany(_ => Enum.GetNames<EmulatorEdition>(), (operation, edition) => $"{operation.Name} {edition}"));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_matrix_has_every_call_that_changes_something(string operation)
    {
        var edition = Enum.Parse<EmulatorEdition>(operation.Split(' ')[1]);
        var calls = (await prepared.OfAsync(CrashOperation.Named(operation.Split(' ')[0]), edition)).Calls;
        var known = CrashCell.Lines.SingleOrDefault(line => line.StartsWith(operation, StringComparison.Ordinal)) ?? "";

        Assert.Equal(known, $"{operation}: {string.Join(' ', calls.Where(IsChange))}");
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_plan_is_carried_out_all_the_same(string name)
    {
        var cell = CrashCell.All.First(cell => string.Equals(cell.ToString(), name, StringComparison.Ordinal));
        var operation = CrashOperation.Named(cell.Operation);
        var origin = await prepared.OfAsync(operation, cell.Edition);
        await using var stack = await CrashStack.StartAsync(cell.Edition, origin.Stack);
        stack.Cloud.Faults.Add(new Fault { Kind = FaultKind.Hold, Moment = cell.Moment, Action = cell.Action, Skip = cell.Skip });

        using (var run = stack.StartUp(operation.After))
        {
            using var ended = new CancellationTokenSource();
            var end = run.EndAsync();
            var held = stack.Cloud.Faults.NextHeldAsync(ended.Token).AsTask();
            if (await Task.WhenAny(held, end) == held)
            {
                await SignalAsync(run.Process, cell);
                if (cell.Signal is "KILL")
                {
                    (await held).Release();
                }
            }

            // Who is told to end does, though the cloud doesn't answer.
            var (_, output) = await end;
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            await ended.CancelAsync();
        }

        stack.Cloud.Faults.Clear();
        await stack.FinishAsync(operation.After);
        Assert.Equal(origin.Cloud, await stack.CloudAsync());
    }

    private static IEnumerable<CrashCell> Taken() => Environment.GetEnvironmentVariable("CRASHES") switch
    {
        null or "" => CrashCell.All.Where((_, index) => index % (1 + (CrashCell.All.Count / Sample)) == 0),
        "all" => CrashCell.All,
        var part => CrashCell.All.Where(cell => cell.ToString().Contains(part, StringComparison.Ordinal)),
    };

    // Whoever is killed at a read is killed after one change and before the next, which the matrix has.
    private static bool IsChange(string call) =>
        !call.StartsWith("Describe", StringComparison.Ordinal) && !call.StartsWith("List", StringComparison.Ordinal);

    /// <summary>Sends the signal to the engine, or to a process that it started; a program may have ended already.</summary>
    private static async Task SignalAsync(Process engine, CrashCell cell)
    {
        var victims = cell.Victim is "engine"
            ? [engine]
            : Process.GetProcesses().Where(process => IsChild(process, engine, cell.Victim)).ToArray();
        foreach (var victim in victims)
        {
            using var kill = Process.Start("kill", [$"-{cell.Signal}", $"{victim.Id}"]);
            await kill.WaitForExitAsync();
            if (cell.Signal is "KILL")
            {
                await victim.WaitForExitAsync();
            }
        }
    }

    private static bool IsChild(Process process, Process engine, string victim)
    {
        try
        {
            var parent = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ')[2];
            var command = File.ReadAllText($"/proc/{process.Id}/cmdline");
            return string.Equals(parent, $"{engine.Id}", StringComparison.Ordinal)
                && command.Contains(victim is "provider" ? "pulumi-resource-cen" : "ScriptedProgram", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
