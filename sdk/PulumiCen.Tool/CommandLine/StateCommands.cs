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
        terminal,
        new Command("headroom", "Show what is left of each package, by the stack's state; with --all-stacks as \"budget --all-stacks\"."),
        withChanges: false,
        report => PlanCommands.Headroom(report, terminal));

    public static Command WhatIf(StackCommandRunner runner, Terminal terminal) => Create(
        runner,
        terminal,
        new Command("whatif", "Show the budgets as if a bandwidth were changed: --give shenzhen-virginia=9, --package cn-na=25."),
        withChanges: true,
        report => PlanCommands.WhatIf(report, terminal));

    public static Command Suggest(StackCommandRunner runner, Terminal terminal) => Create(
        runner,
        terminal,
        new Command("suggest", "Say the smallest changes that would make each package fit, with the given changes made."),
        withChanges: true,
        report => PlanCommands.Suggest(report, terminal));

    private static Command Create(
        StackCommandRunner runner, Terminal terminal, Command command, bool withChanges, Action<PlanReport> show)
    {
        var stack = new StackOptions().AddTo(command).AddPrices(command);
        var plan = new PlanOptions();
        var give = new Option<string[]>("--give") { Description = "NAME=MBIT: a connection and its bandwidth, repeatable." };
        var package = new Option<string[]>("--package") { Description = "NAME=MBIT: a package and its bandwidth, repeatable." };
        plan.AddTo(command, stack.OfEngine);
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
            (report, request) => PlanCommands.ShowState(report, terminal, request.Json ? null : show, plan.Read(result).Strict),
            cancellationToken));
        return command;
    }

    private static List<Change> Changes(ParseResult result, Option<string[]> option) =>
        [.. (result.GetValue(option) ?? []).Select(Change.Parse)];
}
