using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Requests;

/// <summary>Client tokens: one that came before is answered as before, and changes nothing.</summary>
[Confirmed("a client token that comes again is answered as before, and changes nothing", Sources.CreatePackage)]
internal static class Idempotency
{
    private const int MaximumLength = 64;

    public static JObject Run(ActionContext context, EmulatorRequest request, Func<ActionContext, JObject> action)
    {
        if (context.Optional("ClientToken") is not { } token)
        {
            return action(context);
        }

        if (token.Length > MaximumLength || !token.All(char.IsAscii))
        {
            throw ActionContext.Invalid("ClientToken");
        }

        var key = $"{request.Action} {token}";
        var fingerprint = FingerprintOf(request);
        if (context.State.Tokens.Find(item => item.Key.Is(key)) is { } before)
        {
            return before.Fingerprint.Is(fingerprint)
                ? JObject.Parse(before.Reply)
                : throw ActionContext.Refuse(
                    context.Options.Codes.TokenReused, "The client token came before, with other parameters.");
        }

        var reply = action(context);
        context.State.Tokens.Add(new TokenItem(key, fingerprint, reply.ToString(Formatting.None)));
        return reply;
    }

    private static string FingerprintOf(EmulatorRequest request) => string.Join('&', request.Parameters
        .Where(parameter => !parameter.Key.Is("ClientToken"))
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
}
