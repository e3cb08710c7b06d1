using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>A program with one instance, one package and up to three connections, as names and numbers.</summary>
internal sealed record Plan(string Instance, string Package, int Bandwidth, IReadOnlyList<PlannedConnection> Connections)
{
    private static readonly string[] Regions = ["cn-hangzhou", "cn-shanghai", "cn-shenzhen"];

    public static Plan First { get; } = new("net", "cn-na", 20, [new("a", Regions[0], 5), new("b", Regions[1], 4)]);

    /// <summary>The resource that an up is to replace by itself; null for none.</summary>
    public string? Replaced { get; init; }

    /// <summary>All resources, by type and name.</summary>
    public IReadOnlyList<(string Type, string Name)> Resources =>
        [(Urns.Instance, Instance), (Urns.Package, Package), .. Connections.Select(connection => (Urns.Connection, connection.Name))];

    public Plan Resize(Step step)
    {
        var index = step.Choice % Math.Max(1, Connections.Count);
        int? bandwidth = (step.Number % 7) switch { 0 => null, var number => number };
        return this with { Connections = [.. Connections.Select((connection, at) => at == index ? connection with { Bandwidth = bandwidth } : connection)] };
    }

    public Plan Add(Step step)
    {
        var free = Regions.Except(Connections.Select(connection => connection.Region), StringComparer.Ordinal).FirstOrDefault();
        return free is null ? this : this with { Connections = [.. Connections, new(FreeName(step), free, 2 + (step.Number % 4))] };
    }

    public Plan Remove(Step step) => Connections.Count == 0
        ? this
        : this with { Connections = [.. Connections.Where((_, at) => at != step.Choice % Connections.Count)] };

    /// <summary>The same program, in which a resource has another name; which one, and the name, are told as well.</summary>
    public (Plan Plan, string Type, string From, string To) Rename(Step step)
    {
        var (type, from) = Resources[step.Choice % Resources.Count];
        var to = FreeName(step);
        var renamed = type switch
        {
            Urns.Instance => this with { Instance = to },
            Urns.Package => this with { Package = to },
            _ => this with { Connections = [.. Connections.Select(connection => string.Equals(connection.Name, from, StringComparison.Ordinal) ? connection with { Name = to } : connection)] },
        };
        return (renamed, type, from, to);
    }

    public StackProgram ToProgram()
    {
        var program = new StackProgram().Instance(Instance).Package(Bandwidth, Package, Instance);
        foreach (var connection in Connections)
        {
            program.Connection(connection.Name, connection.Region, connection.Bandwidth, Package);
        }

        return Replaced is null ? program : program.Replace(Replaced);
    }

    public override string ToString() =>
        $"{Instance}, {Package} {Bandwidth}, {string.Join(", ", Connections)}{(Replaced is null ? "" : $", replacing {Replaced}")}";

    /// <summary>A name that nothing has now; something may have had it before.</summary>
    private string FreeName(Step step)
    {
        string[] names = ["net", "cn-na", "a", "b", "x", "y"];
        var free = names.Except(Resources.Select(resource => resource.Name), StringComparer.Ordinal).ToList();
        return free[step.Number % free.Count];
    }
}

/// <summary>A connection of a plan.</summary>
internal sealed record PlannedConnection(string Name, string Region, int? Bandwidth)
{
    public override string ToString() => $"{Name} {Region} {Bandwidth}";
}
