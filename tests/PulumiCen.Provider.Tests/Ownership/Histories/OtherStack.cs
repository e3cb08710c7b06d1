using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>A stack with connections that draw on the first stack's package, which it knows by its id.</summary>
internal sealed class OtherStack(StackDriver driver)
{
    private const string Name = "other";
    private string _packageId = "";

    public StackDriver Driver => driver;

    public IReadOnlyList<PlannedConnection> Connections { get; set; } = [];

    public StackProgram ToProgram(IReadOnlyList<PlannedConnection> connections)
    {
        var program = new StackProgram();
        foreach (var connection in connections)
        {
            var inputs = PropertyMap.Empty
                .With("regionIds", StackProgram.Texts(connection.Region, "us-east-1"))
                .With("bandwidthPackageId", _packageId)
                .WithOptional("bandwidth", connection.Bandwidth is { } known ? (PropertyValue)known : null);
            program.With(new ProgramResource(Urns.Connection, connection.Name, inputs) { Stack = Name });
        }

        return program;
    }

    /// <summary>Takes a connection over with <c>pulumi state move</c>; the first stack's plan without it, or null if none can be moved.</summary>
    public Plan? Take(Plan plan, Step step, StackState from)
    {
        var candidates = plan.Connections
            .Where(one => from.ContainsKey(Urns.Of(Urns.Connection, one.Name)) && !driver.State.ContainsKey(UrnOf(one)))
            .ToList();
        if (candidates.Count == 0 || !from.TryGetValue(Urns.Of(Urns.Package, plan.Package), out var package)
            || (Connections.Count > 0 && !string.Equals(_packageId, package.Id, StringComparison.Ordinal)))
        {
            return null;
        }

        var moved = candidates[step.Choice % candidates.Count];
        from.Move(Urns.Of(Urns.Connection, moved.Name), driver.State, UrnOf(moved));
        _packageId = package.Id;
        Connections = [.. Connections, moved];
        return plan with { Connections = [.. plan.Connections.Except([moved])] };
    }

    /// <summary>Gives a connection back; the first stack's plan with it, or null if none can be moved.</summary>
    public Plan? GiveBack(Plan plan, Step step, StackState to)
    {
        var candidates = Connections
            .Where(one => plan.Connections.All(other => !IsInTheWay(one, other)) && !to.ContainsKey(Urns.Of(Urns.Connection, one.Name)))
            .ToList();
        if (candidates.Count == 0 || !to.TryGetValue(Urns.Of(Urns.Package, plan.Package), out var package)
            || !string.Equals(_packageId, package.Id, StringComparison.Ordinal))
        {
            return null;
        }

        var moved = candidates[step.Choice % candidates.Count];
        driver.State.Move(UrnOf(moved), to, Urns.Of(Urns.Connection, moved.Name));
        Connections = [.. Connections.Except([moved])];
        return plan with { Connections = [.. plan.Connections, moved] };
    }

    /// <summary>The connections, one of them with another bandwidth.</summary>
    public IReadOnlyList<PlannedConnection> Resize(Step step) =>
        [.. Connections.Select((connection, at) => at == step.Choice % Connections.Count ? connection with { Bandwidth = 1 + (step.Number % 6) } : connection)];

    private static bool IsInTheWay(PlannedConnection one, PlannedConnection other) =>
        string.Equals(one.Name, other.Name, StringComparison.Ordinal) || string.Equals(one.Region, other.Region, StringComparison.Ordinal);

    private static string UrnOf(PlannedConnection connection) => Urns.Of(Urns.Connection, connection.Name, Name);
}
