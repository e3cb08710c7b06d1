using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Stands for the engine and the providers in a unit test.</summary>
public interface IMocks
{
    /// <summary>A resource is registered or read.</summary>
    /// <returns>Its id, and its outputs: a dictionary by names in the schema.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>A function is called.</summary>
    /// <returns>Its result: a dictionary by names in the schema.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>A component or the stack registers its outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource that is registered or read.</summary>
public class MockResourceArgs
{
    /// <summary>Its type token.</summary>
    public string? Type { get; set; }

    /// <summary>Its name in the program.</summary>
    public string? Name { get; set; }

    /// <summary>Its inputs that are known, by names in the schema.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>Its provider's reference; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id that it is read or imported by; empty for a new one.</summary>
    public string? Id { get; set; }
}

/// <summary>A function that is called.</summary>
public class MockCallArgs
{
    /// <summary>Its token.</summary>
    public string? Token { get; set; }

    /// <summary>Its arguments that are known, by names in the schema.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>Its provider's reference; empty for the default one.</summary>
    public string? Provider { get; set; }
}

/// <summary>Outputs of a component or the stack.</summary>
/// <param name="urn">Whose they are.</param>
/// <param name="outputs">The outputs by name.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>Whose they are.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
