using Newtonsoft.Json;
using PulumiCen.Emulator.Http;

namespace PulumiCen.Emulator.Faults;

/// <summary>Spoils the answer to a request.</summary>
internal static class FaultyReply
{
    private const string Page = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    /// <param name="fault">How.</param>
    /// <param name="reply">The answer that it would have been.</param>
    /// <param name="context">The request.</param>
    public static async Task SendAsync(Fault fault, ApiReply reply, HttpContext context)
    {
        var text = reply.Body.ToString(Formatting.None);
        switch (fault.Kind)
        {
            case FaultKind.Error:
                var refusal = new RefusalException(fault.Status, fault.Code, fault.Message) { RetryAfter = fault.RetryAfter };
                await ApiReply.Of(refusal, reply.RequestId, context.Request.Host.Value).SendAsync(context);
                break;
            case FaultKind.Drop:
                context.Abort();
                break;
            case FaultKind.TruncatedJson:
                await SendAsync(context, ApiReply.ContentType, text[..(text.Length / 2)]);
                break;
            case FaultKind.MalformedJson:
                await SendAsync(context, ApiReply.ContentType, "{]" + text);
                break;
            case FaultKind.Html:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                await SendAsync(context, "text/html", Page);
                break;
            case FaultKind.Empty:
                await SendAsync(context, ApiReply.ContentType, "");
                break;
            case FaultKind.WrongLength:
                context.Response.ContentLength = text.Length * 2;
                await SendAsync(context, ApiReply.ContentType, text);
                context.Abort();
                break;
            default:
                await reply.SendAsync(context);
                break;
        }
    }

    private static async Task SendAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
