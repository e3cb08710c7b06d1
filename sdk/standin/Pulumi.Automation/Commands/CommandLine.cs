namespace Pulumi.Automation.Commands;

/// <summary>The arguments and variables that every run of the CLI gets.</summary>
internal static class CommandLine
{
    /// <summary>Adds that nobody is there to ask, and where events go; both before a <c>--</c>.</summary>
    public static IReadOnlyList<string> Arguments(IList<string> args, string? eventLog)
    {
        var all = args.ToList();
        var end = args.IndexOf("--");
        var place = end < 0 ? all.Count : end;
        if (eventLog is not null)
        {
            all.InsertRange(place, ["--event-log", eventLog]);
        }

        if (!args.Contains("--non-interactive"))
        {
            all.Insert(place, "--non-interactive");
        }

        return all;
    }

    /// <summary>Lets the CLI write an event log, and find the plugins that lie beside it.</summary>
    public static Dictionary<string, string?> Variables(IDictionary<string, string?> given, string command, bool events)
    {
        var all = new Dictionary<string, string?>(given, StringComparer.Ordinal);
        if (events)
        {
            all["PULUMI_DEBUG_COMMANDS"] = "true";
        }

        if (Path.IsPathRooted(command))
        {
            var path = given.TryGetValue("PATH", out var own) ? own : Environment.GetEnvironmentVariable("PATH");
            all["PATH"] = Path.GetDirectoryName(command) + Path.PathSeparator + path;
        }

        return all;
    }
}
