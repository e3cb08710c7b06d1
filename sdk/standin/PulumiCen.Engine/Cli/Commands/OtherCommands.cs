using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary>Small commands.</summary>
internal static class OtherCommands
{
    public static IEnumerable<Command> All => [Version(), WhoAmI(), Cancel(), Plugin(), Install(), Login(), Logout()];

    private static Command Version() =>
        new Command("version", "Print Pulumi's version number").Does(_ => Console.Out.WriteLine($"v{EngineVersion.Number}"));

    private static Command WhoAmI()
    {
        var json = new Option<bool>("--json", "-j");
        var verbose = new Option<bool>("--verbose", "-v");
        return new Command("whoami", "Display the current logged-in user").Does(
            arguments =>
            {
                var user = Environment.UserName;
                Console.Out.WriteLine(arguments.GetValue(json)
                    ? new JObject { ["user"] = user, ["url"] = arguments.Workspace().Backend.Url }.ToString(Formatting.Indented)
                    : user);
            },
            json,
            verbose);
    }

    private static Command Cancel()
    {
        var name = new Argument<string?>("stack-name") { Arity = ArgumentArity.ZeroOrOne };
        var stackOption = new Option<string?>("--stack", "-s");
        var yes = new Option<bool>("--yes", "-y");
        return new Command("cancel", "Cancel a stack's currently running update, if any").Does(
            arguments =>
            {
                var workspace = arguments.Workspace();
                var stack = workspace.RequireStack(arguments.GetValue(name) ?? arguments.GetValue(stackOption));
                StackLock.Cancel(workspace.Backend, stack);
                Console.Out.WriteLine($"The currently running update for '{stack.Stack}' has been canceled!");
            },
            name,
            stackOption,
            yes);
    }

    // Providers are found where they are; nothing is downloaded, so there is nothing to install, list or remove.
    private static Command Plugin() => new Command("plugin", "Manage language and resource provider plugins").With(
        Accepting(new Command("install", "Does nothing: plugins are found in the project, on PATH or in the cache")),
        Accepting(new Command("rm", "Does nothing")),
        new Command("ls", "Lists nothing: plugins are found where they are").Does(
            arguments => Console.Out.WriteLine("[]"), new Option<bool>("--json", "-j"), new Option<bool>("--project", "-p")));

    private static Command Install() => Accepting(new Command("install", "Does nothing: programs restore their own packages"));

    private static Command Accepting(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        return command.Does(_ => { });
    }

    private static Command Login()
    {
        var url = new Argument<string?>("url") { Arity = ArgumentArity.ZeroOrOne };
        var local = new Option<bool>("--local", "-l");
        return new Command("login", "Says which backend is used; set PULUMI_BACKEND_URL to use another").Does(
            arguments => Console.Out.WriteLine($"Logged in to {arguments.Workspace().Backend.Url} as {Environment.UserName}"),
            url,
            local);
    }

    private static Command Logout() => Accepting(new Command("logout", "Does nothing"));
}
