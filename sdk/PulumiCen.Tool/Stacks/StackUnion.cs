using PulumiCen.Budget;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Stacks;

/// <summary>
/// Hears the states of many stacks as one, so that a package of one and the connections of others meet: their ids say
/// what belongs together. Ids mean something in one cloud only.
/// </summary>
internal sealed class StackUnion
{
    /// <summary>The cloud of stacks that are on no emulator of their own.</summary>
    public const string LiveCloud = "";

    private readonly Dictionary<string, PlanRecorder> _clouds = new(StringComparer.Ordinal);

    // By project and stack: where it came from, and how many resources of CEN it has.
    private readonly SortedDictionary<string, (string Source, int Count)> _stacks = new(StringComparer.Ordinal);

    /// <summary>The stacks that were read, as <c>project/stack</c>, and how many resources of CEN each has.</summary>
    public IEnumerable<(string Stack, int Count)> Stacks => _stacks.Select(stack => (stack.Key, stack.Value.Count));

    /// <summary>Hears one more state.</summary>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <param name="cloud">Which cloud its ids are of: an embedded emulator is a cloud of its own.</param>
    public IPlanObserver From(string source, string cloud = LiveCloud)
    {
        if (!_clouds.TryGetValue(cloud, out var recorder))
        {
            _clouds.Add(cloud, recorder = new PlanRecorder());
        }

        return new Source(_stacks, source, recorder);
    }

    /// <summary>The report on all of them, in which each name says its stack.</summary>
    /// <param name="packages">What the live cloud has; nothing where it wasn't asked.</param>
    public PlanReport Report(IReadOnlyList<ObservedPackage> packages)
    {
        var reports = _clouds.Select(cloud => cloud.Value.Report(cloud.Key is LiveCloud ? packages : [])).ToList();
        return new PlanReport
        {
            Project = Parts(0),
            Stack = Parts(1),
            Budgets = [.. reports.SelectMany(report => report.Budgets).Select(Named)],
            Packages = [.. reports.SelectMany(report => report.Packages).Select(package => package with { Name = Named(package.Name, package.Urn) })],
            Changes = [],
            Summary = new Dictionary<ResourceOperation, int>(),
            Messages = [.. reports.SelectMany(report => report.Messages)],
            Diagnostics = [.. reports.SelectMany(report => report.Diagnostics)],
            UnseenResources = reports.Sum(report => report.UnseenResources),
            EndedEarly = reports.Any(report => report.EndedEarly),
        };
    }

    private string Parts(int index) =>
        string.Join(", ", _stacks.Keys.Select(stack => stack.Split('/')[index]).Distinct(StringComparer.Ordinal));

    private static BudgetSnapshot Named(BudgetSnapshot budget) => budget with
    {
        Package = Named(budget.Package, budget.Urn),
        Uses = [.. budget.Uses.Select(use => use with { Name = Named(use.Name, use.Urn) })],
    };

    private static string Named(string name, string? urn) => urn is null ? name : $"{name} ({StackOf(urn)})";

    private static string StackOf(string urn) => $"{Urns.Project(urn)}/{Urns.Stack(urn)}";

    private sealed class Source(
        SortedDictionary<string, (string Source, int Count)> stacks, string name, IPlanObserver cloud) : IPlanObserver
    {
        /// <exception cref="ToolException">Another source has this stack, too: one of them isn't the state.</exception>
        public void OnStep(ResourceStep step, StepPhase phase)
        {
            var stack = StackOf(step.Urn);
            var known = stacks.GetValueOrDefault(stack, (Source: name, Count: 0));
            if (!string.Equals(known.Source, name, StringComparison.Ordinal))
            {
                throw new ToolException(Diagnostics.StackTwice(stack, known.Source, name), ExitCodes.Usage);
            }

            stacks[stack] = known with { Count = known.Count + (IsOfCen(step) ? 1 : 0) };
            cloud.OnStep(step, phase);
        }

        public void OnMessage(EngineMessage message) => cloud.OnMessage(message);

        public void OnTruncated() => cloud.OnTruncated();

        public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes) => cloud.OnSummary(changes);

        private static bool IsOfCen(ResourceStep step) => step.Type.StartsWith("cen:", StringComparison.Ordinal);
    }
}
