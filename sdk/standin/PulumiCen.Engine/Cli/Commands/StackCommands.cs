using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Projects;
using PulumiCen.Engine.Secrets;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>stack</c> and what is under it.</summary>
internal static class StackCommands
{
    private static readonly Option<string?> Stack = new("--stack", "-s") { Description = "The name of the stack" };
    private static readonly Option<bool> Json = new("--json", "-j") { Description = "Emit output as JSON" };
    private static readonly Option<bool> ShowSecrets = new("--show-secrets") { Description = "Display secrets in plaintext" };
    private static readonly Option<string?> FileOption = new("--file") { Description = "A file; standard input or output without" };

    public static Command All => new Command("stack", "Manage stacks and view stack state")
        .Does(Show, Stack, ShowSecrets)
        .With(Init(), Select(), List(), Remove(), StackOutputCommand.Create(), Export(), Import(), StackRenameCommand.Create(), StackHistoryCommand.Create());

    private static void Show(ParseResult arguments)
    {
        var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Stack));
        var state = stack.ReadState();
        Console.Out.WriteLine($"Current stack is {stack.Name.Stack}:");
        Console.Out.WriteLine($"Current stack resources ({state.Resources.Length}):");
        foreach (var resource in state.Resources)
        {
            Console.Out.WriteLine($"    {resource.Type}  {Urns.NameOf(resource.Urn)}");
        }
    }

    private static Command Init()
    {
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne };
        var stackOption = new Option<string?>("--stack", "-s");
        var provider = new Option<string?>("--secrets-provider");
        var noSelect = new Option<bool>("--no-select");
        return new Command("init", "Create an empty stack with the given name, ready for updates").Does(
            async (arguments, _) =>
            {
                var workspace = arguments.Workspace();
                var text = arguments.GetValue(name) ?? arguments.GetValue(stackOption)
                    ?? throw new EngineException("missing stack name");
                if (arguments.GetValue(provider) is { } kind and not ("passphrase" or "default" or ""))
                {
                    throw new EngineException($"the stand-in for pulumi keeps secrets under a passphrase only, not under \"{kind}\"");
                }

                var stack = workspace.NameOf(text);
                if (workspace.Backend.Exists(stack))
                {
                    throw new EngineException($"stack '{stack.Full}' already exists");
                }

                await CreateAsync(workspace, stack);
                if (!arguments.GetValue(noSelect))
                {
                    workspace.SelectedStack = stack.Full;
                }

                await Console.Out.WriteLineAsync($"Created stack '{stack.Stack}'");
                return 0;
            },
            name,
            stackOption,
            provider,
            noSelect);
    }

    private static async Task CreateAsync(Workspace workspace, StackName stack)
    {
        var settings = StackSettings.Load(workspace.Project, stack.Stack, file: null);
        PassphraseSecrets secrets;
        if (settings.EncryptionSalt.Length > 0)
        {
            secrets = PassphraseSecrets.Open(settings.EncryptionSalt, Passphrase.Read);
        }
        else
        {
            secrets = PassphraseSecrets.Create(Passphrase.Read());
            settings.EncryptionSalt = secrets.Salt;
            settings.Save();
        }

        workspace.Backend.Create(stack);
        var store = new FileSnapshotStore(workspace.Backend, stack, new Checkpoint(secrets), TimeProvider.System);
        await store.SaveAsync(Snapshot.Empty);
    }

    private static Command Select()
    {
        var name = new Argument<string?>("stack") { Arity = ArgumentArity.ZeroOrOne };
        var create = new Option<bool>("--create", "-c");
        var stackOption = new Option<string?>("--stack", "-s");
        var provider = new Option<string?>("--secrets-provider");
        return new Command("select", "Switch the current workspace to the given stack").Does(
            async (arguments, _) =>
            {
                var workspace = arguments.Workspace();
                var text = arguments.GetValue(name) ?? arguments.GetValue(stackOption)
                    ?? throw new EngineException("no stack was named");
                var stack = workspace.NameOf(text);
                if (!workspace.Backend.Exists(stack))
                {
                    if (!arguments.GetValue(create))
                    {
                        throw Cli.Workspace.NoStack(text);
                    }

                    await CreateAsync(workspace, stack);
                }

                workspace.SelectedStack = stack.Full;
                return 0;
            },
            name,
            create,
            stackOption,
            provider);
    }

    private static Command List()
    {
        var all = new Option<bool>("--all", "-a");
        var json = new Option<bool>("--json", "-j");
        return new Command("ls", "List stacks").Does(
            arguments =>
            {
                var workspace = arguments.Workspace();
                var stacks = workspace.Backend.Stacks(arguments.GetValue(all) ? null : workspace.Project.Name)
                    .Select(stack => Summary(workspace, stack))
                    .ToArray();
                if (arguments.GetValue(json))
                {
                    Console.Out.WriteLine(new JArray(stacks.Cast<object>().ToArray()).ToString(Formatting.Indented));
                    return;
                }

                Console.Out.WriteLine("NAME  LAST UPDATE  RESOURCE COUNT");
                foreach (var stack in stacks)
                {
                    var mark = stack.Value<bool>("current") ? "*" : "";
                    Console.Out.WriteLine($"{stack.Value<string>("name")}{mark}  {stack.Value<string>("lastUpdate") ?? "n/a"}  {stack.Value<int?>("resourceCount") ?? 0}");
                }
            },
            all,
            json);
    }

    private static JObject Summary(Workspace workspace, StackName stack)
    {
        var last = new UpdateHistory(workspace.Backend, stack).Last;
        var resources = workspace.Backend.Load(stack)?["resources"] as JArray;
        var summary = new JObject
        {
            ["name"] = stack.Stack,
            ["current"] = string.Equals(workspace.SelectedStack, stack.Full, StringComparison.Ordinal),
            ["updateInProgress"] = StackLock.IsHeld(workspace.Backend, stack),
            ["resourceCount"] = resources?.Count ?? 0,
        };
        if (last is not null)
        {
            summary["lastUpdate"] = StackHistoryCommand.Time(last.Value<long>("endTime"));
        }

        return summary;
    }

    private static Command Remove()
    {
        var name = new Argument<string?>("stack") { Arity = ArgumentArity.ZeroOrOne };
        var stackOption = new Option<string?>("--stack", "-s");
        var yes = new Option<bool>("--yes", "-y");
        var force = new Option<bool>("--force", "-f");
        var preserve = new Option<bool>("--preserve-config");
        return new Command("rm", "Remove a stack and its configuration").Does(
            arguments =>
            {
                var workspace = arguments.Workspace();
                var stack = workspace.RequireStack(arguments.GetValue(name) ?? arguments.GetValue(stackOption));
                if (!arguments.GetValue(yes))
                {
                    throw new EngineException("non-interactive mode requires --yes flag");
                }

                var resources = workspace.Backend.Load(stack)?["resources"] as JArray;
                if (resources is { Count: > 0 } && !arguments.GetValue(force))
                {
                    throw new EngineException(
                        $"'{stack.Stack}' still has resources; removal rejected. Possible actions:\n"
                        + $"- Make sure that '{stack.Stack}' is the stack that you want to destroy\n"
                        + "- Run `pulumi destroy` to delete the resources, then run `pulumi stack rm`\n"
                        + $"- Run `pulumi stack rm --force {stack.Stack}` to override this error");
                }

                workspace.Backend.Remove(stack);
                if (!arguments.GetValue(preserve))
                {
                    StackSettings.Load(workspace.Project, stack.Stack, file: null).Delete();
                }

                if (string.Equals(workspace.SelectedStack, stack.Full, StringComparison.Ordinal))
                {
                    workspace.SelectedStack = "";
                }

                Console.Out.WriteLine($"Stack '{stack.Stack}' has been removed!");
            },
            name,
            stackOption,
            yes,
            force,
            preserve);
    }

    private static Command Export()
    {
        var version = new Option<string?>("--version");
        return new Command("export", "Export a stack's deployment to standard out").Does(
            async (arguments, _) =>
            {
                var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Stack));
                var export = stack.Checkpoint.Export(
                    stack.ReadState(), TimeProvider.System.GetUtcNow(), arguments.GetValue(ShowSecrets));
                var text = export.ToString(Formatting.Indented);
                if (arguments.GetValue(FileOption) is { } file)
                {
                    await AtomicFile.WriteAsync(Path.GetFullPath(file), text);
                }
                else
                {
                    await Console.Out.WriteLineAsync(text);
                }

                return 0;
            },
            Stack,
            ShowSecrets,
            FileOption,
            version);
    }

    private static Command Import()
    {
        var force = new Option<bool>("--force", "-f");
        return new Command("import", "Import a deployment from standard in into an existing stack").Does(
            async (arguments, cancelled) =>
            {
                var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Stack));
                using var taken = StackLock.Take(stack.Workspace.Backend, stack.Name, TimeProvider.System);
                var text = arguments.GetValue(FileOption) is { } file
                    ? await File.ReadAllTextAsync(file, cancelled)
                    : await Console.In.ReadToEndAsync(cancelled);
                using var reader = new StringReader(text);
                var deployment = Checkpoint.DeploymentIn(reader);
                var imported = Read(stack, deployment);
                RefuseOthers(stack, imported, arguments.GetValue(force));
                await new FileSnapshotStore(stack.Workspace.Backend, stack.Name, stack.Checkpoint, TimeProvider.System)
                    .SaveAsync(imported);
                await Console.Out.WriteLineAsync("Import complete.");
                return 0;
            },
            Stack,
            FileOption,
            force);
    }

    // The secrets of an export are under the key of the stack that it comes from.
    private static Snapshot Read(OpenStack stack, JObject? deployment)
    {
        var salt = Checkpoint.SaltOf(deployment);
        return salt.Length == 0 || string.Equals(salt, stack.Secrets.Salt, StringComparison.Ordinal)
            ? stack.Checkpoint.Read(deployment)
            : new Checkpoint(PassphraseSecrets.Open(salt, Passphrase.Read)).Read(deployment);
    }

    private static void RefuseOthers(OpenStack stack, Snapshot imported, bool force)
    {
        var other = imported.Resources.FirstOrDefault(resource =>
            !string.Equals(Urns.StackOf(resource.Urn), stack.Name.Stack, StringComparison.Ordinal)
            || !string.Equals(Urns.ProjectOf(resource.Urn), stack.Name.Project, StringComparison.Ordinal));
        if (other is not null && !force)
        {
            throw new EngineException($"resource '{other.Urn}' is from a different stack; use --force to import it all the same");
        }
    }
}
