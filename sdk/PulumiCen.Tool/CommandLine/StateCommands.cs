using System.CommandLine;
using PulumiCen.Reporting;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>headroom</c>, <c>whatif</c> and <c>suggest</c>: questions about a stack's state that change nothing.</summary>
internal static class StateCommands
{
    public static Command Headroom(StackCommandRunner runner, Terminal terminal) => Create(
        runner,
        new Command("headroom", "Show what is left of each package, by the stack's state."),
        withChanges: false,
        (report, strict) => PlanCommands.Headroom(report, terminal, strict));

    public static Command WhatIf(StackCommandRunner runner, Terminal terminal) => Create(
        runner,
        new Command("whatif", "Show the budgets as if a bandwidth were changed: --give shenzhen-virginia=9, --package cn-na=25."),
        withChanges: true,
        (report, strict) => PlanCommands.WhatIf(report, terminal, strict));

    public static Command Suggest(StackCommandRunner runner, Terminal terminal) => Create(
        runner,
        new Command("suggest", "Say the smallest changes that would make each package fit, with the given changes made."),
        withChanges: true,
        (report, strict) => PlanCommands.Suggest(report, terminal, strict));

    private static Command Create(
        StackCommandRunner runner, Command command, bool withChanges, Func<PlanReport, bool, int> show)
    {
        var stack = new StackOptions();
        var plan = new PlanOptions();
        var give = new Option<string[]>("--give") { Description = "NAME=MBIT: a connection and its bandwidth, repeatable." };
        var package = new Option<string[]>("--package") { Description = "NAME=MBIT: a package and its bandwidth, repeatable." };
        stack.AddTo(command, asks: false);
        plan.AddTo(command);
        if (withChanges)
        {
            command.Add(give);
            command.Add(package);
        }

        command.SetAction((result, cancellationToken) => runner.OnStateAsync(
            command.Name,
            () => stack.Read(result),
            () => plan.Read(result),
            observer => new WhatIf(observer, Changes(result, give), Changes(result, package)),
            report => show(report, plan.Read(result).Strict),
            cancellationToken));
        return command;
    }

    private static List<Change> Changes(ParseResult result, Option<string[]> option) =>
        [.. (result.GetValue(option) ?? []).Select(Change.Parse)];
}
