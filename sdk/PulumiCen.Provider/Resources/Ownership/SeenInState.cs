using System.Collections.Concurrent;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources.Ownership;

/// <summary>
/// What the engine's calls told of resources in the state. A resource that is in the state was created for good, so it
/// is never what an interrupted operation left behind, even when a replacement has the same URN.
/// </summary>
internal sealed class SeenInState
{
    private readonly ConcurrentDictionary<(string Urn, string Mark), bool> _marks = new();

    public void Remember(CheckCall call)
    {
        if (call.OldInputs.Find("name")?.Unwrapped is PropertyValue.Text name)
        {
            _marks[(call.Resource.Urn, "name " + name.Value)] = true;
        }
    }

    public void Remember(string urn, string id) => _marks[(urn, id)] = true;

    /// <summary>Whether a resource of the cloud is that of the state.</summary>
    public bool IsInState(string urn, string id, string name) =>
        _marks.ContainsKey((urn, id)) || _marks.ContainsKey((urn, "name " + name));
}
