using Newtonsoft.Json.Linq;

namespace PulumiCen.Reporting.Steps;

/// <summary>A resource, before or after a step.</summary>
/// <param name="Id">The provider's id; empty while unknown.</param>
/// <param name="Inputs">What the program gave, in the wire's form: unknowns, secrets and references are marked.</param>
/// <param name="Outputs">What the provider answered.</param>
/// <param name="IsLeaving">Whether it waits for its deletion, since what replaces it is created first.</param>
public sealed record ResourceState(string Id, JObject Inputs, JObject Outputs, bool IsLeaving = false);
