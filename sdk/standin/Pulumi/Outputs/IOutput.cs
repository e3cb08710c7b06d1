namespace Pulumi;

/// <summary>An output whose type isn't known at compile time.</summary>
internal interface IOutput
{
    /// <summary>Resolves to the value as an object.</summary>
    Task<OutputData<object?>> DataAsync();
}
