using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>stack history</c>.</summary>
internal static class StackHistoryCommand
{
    public static Command Create()
    {
        var stackOption = new Option<string?>("--stack", "-s");
        var json = new Option<bool>("--json", "-j");
        var showSecrets = new Option<bool>("--show-secrets");
        var pageSize = new Option<int>("--page-size") { DefaultValueFactory = _ => 10 };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var fullDates = new Option<bool>("--full-dates");
        return new Command("history", "Display history for a stack").Does(
            arguments =>
            {
                var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(stackOption));
                var size = Math.Max(arguments.GetValue(pageSize), 1);
                var entries = new UpdateHistory(stack.Workspace.Backend, stack.Name).All()
                    .Skip((Math.Max(arguments.GetValue(page), 1) - 1) * size)
                    .Take(size)
                    .Select(entry => Shown(entry, stack, arguments.GetValue(showSecrets)))
                    .ToArray();
                if (arguments.GetValue(json))
                {
                    Console.Out.WriteLine(new JArray(entries.Cast<object>().ToArray()).ToString(Formatting.Indented));
                    return;
                }

                foreach (var entry in entries)
                {
                    Console.Out.WriteLine($"{entry.Value<string>("kind")}  {entry.Value<string>("startTime")}  {entry.Value<string>("result")}  {entry.Value<string>("message")}");
                }
            },
            stackOption,
            json,
            showSecrets,
            pageSize,
            page,
            fullDates);
    }

    /// <summary>A time as the CLI prints it.</summary>
    public static string Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    private static JObject Shown(JObject entry, OpenStack stack, bool showSecrets)
    {
        entry["startTime"] = Time(entry.Value<long>("startTime"));
        entry["endTime"] = Time(entry.Value<long>("endTime"));
        foreach (var value in (entry["config"] as JObject ?? []).Properties().Select(property => property.Value).OfType<JObject>())
        {
            if (!value.Value<bool>("secret"))
            {
                continue;
            }

            if (showSecrets)
            {
                value["value"] = stack.Secrets.Decrypt(value.Value<string>("value") ?? "");
            }
            else
            {
                value.Remove("value");
            }
        }

        return entry;
    }
}
