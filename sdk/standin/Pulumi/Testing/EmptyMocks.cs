namespace Pulumi.Testing;

/// <summary>Mocks that give back what they get: a resource's outputs are its inputs, and it has no id.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc />
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));

    /// <inheritdoc />
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);
}
