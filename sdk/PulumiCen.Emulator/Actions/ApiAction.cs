using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>An action of the API.</summary>
/// <param name="Run">Answers a request, or refuses it before anything is changed.</param>
/// <param name="TakesClientToken">Whether the API documents a client token for it; the others have none.</param>
internal sealed record ApiAction(Func<ActionContext, JObject> Run, bool TakesClientToken = false);
