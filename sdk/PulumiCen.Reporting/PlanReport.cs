using PulumiCen.Budget;
using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>What a plan does: to each budget, and to everything else.</summary>
public sealed record PlanReport
{
    /// <summary>The project; empty when the plan names no resource.</summary>
    public required string Project { get; init; }

    /// <summary>The stack; empty when the plan names no resource.</summary>
    public required string Stack { get; init; }

    /// <summary>The budget of each package, by name.</summary>
    public required IReadOnlyList<BudgetSnapshot> Budgets { get; init; }

    /// <summary>What the price of each package of the stack goes by; of those that it only links to, nothing is known.</summary>
    public IReadOnlyList<PlannedPackage> Packages { get; init; } = [];

    /// <summary>What the plan costs; <see langword="null"/> where nobody asked.</summary>
    public CostReport? Cost { get; init; }

    /// <summary>What changes, in the order in which the engine said it. What stays as it is isn't here.</summary>
    public required IReadOnlyList<ResourceChange> Changes { get; init; }

    /// <summary>How many resources each operation is for, as the engine counts; empty when it ended without saying.</summary>
    public required IReadOnlyDictionary<ResourceOperation, int> Summary { get; init; }

    /// <summary>What the engine, the provider and the program said; each text once.</summary>
    public required IReadOnlyList<EngineMessage> Messages { get; init; }

    /// <summary>
    /// What was said, and what the budgets themselves show that nobody said: a plan whose provider was of an older version,
    /// a state, a change that was only thought of.
    /// </summary>
    public required IReadOnlyList<EngineMessage> Diagnostics { get; init; }

    /// <summary>
    /// How many unchanged resources the plan only counts. <c>preview --json</c> leaves them out; then a budget is the
    /// whole one only together with the stack's state.
    /// </summary>
    public required int UnseenResources { get; init; }

    /// <summary>
    /// Whether it ended before all resources were registered: the program or an input's check failed, it was cancelled, or
    /// what was read is cut off. Then no budget is said to fit.
    /// </summary>
    public required bool EndedEarly { get; init; }

    /// <summary>How it ended: what headlines, exit codes and verdicts go by.</summary>
    public PlanOutcome Outcome => PlanOutcomes.Of(this);

    /// <summary>Whether the engine, the provider or the program reported an error.</summary>
    public bool HasErrors => Messages.Any(message => message.Severity == MessageSeverity.Error);

    /// <summary>Whether a budget is exceeded: by what was seen, or as the provider says.</summary>
    public bool Exceeds => Outcome == PlanOutcome.Exceeds;
}
