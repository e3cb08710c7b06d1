using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Faults;
using PulumiCen.Emulator.Persistence;

namespace PulumiCen.Emulator.Http.Admin;

/// <summary>
/// What the real cloud doesn't have: <c>GET state</c> shows all that it holds and the journal, <c>POST reset</c> forgets
/// it, <c>GET faults</c> shows the faults to come, <c>POST faults</c> puts those of its body in their place.
/// </summary>
internal sealed class AdminEndpoint(CenEmulator emulator, FaultScript faults)
{
    /// <summary>Where its paths begin.</summary>
    public const string Path = "/_emulator";

    public async Task HandleAsync(HttpContext context, PathString path)
    {
        try
        {
            switch (context.Request.Method, path.Value)
            {
                case ("GET", "/state"):
                    await SendAsync(context, 200, await emulator.DescribeAsync(context.RequestAborted));
                    break;
                case ("POST", "/reset"):
                    await emulator.ResetAsync(context.RequestAborted);
                    await SendAsync(context, 200, []);
                    break;
                case ("GET", "/faults"):
                    await SendAsync(context, 200, Faults());
                    break;
                case ("POST", "/faults"):
                    await ReplaceFaultsAsync(context);
                    break;
                default:
                    await SendAsync(context, 404, Problem("There is GET state, POST reset, GET faults and POST faults."));
                    break;
            }
        }
        catch (StateFileException damage)
        {
            await SendAsync(context, 500, Problem(damage.Message));
        }
    }

    private async Task ReplaceFaultsAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted);
        IReadOnlyList<Fault> next;
        try
        {
            next = FaultJson.ReadAll(text);
        }
        catch (FormatException problem)
        {
            await SendAsync(context, 400, Problem(problem.Message));
            return;
        }

        faults.Clear();
        foreach (var fault in next)
        {
            faults.Add(fault);
        }

        await SendAsync(context, 200, Faults());
    }

    private JObject Faults() => new()
    {
        ["pending"] = new JArray(faults.Pending.Select(FaultJson.Write)),
        ["struck"] = faults.Struck,
    };

    private static JObject Problem(string message) => new() { ["message"] = message };

    private static async Task SendAsync(HttpContext context, int status, JObject json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ApiReply.ContentType;
        await context.Response.WriteAsync(json.ToString(Formatting.Indented), context.RequestAborted);
    }
}
