using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>config</c> and what is under it.</summary>
internal static class ConfigCommands
{
    private static readonly Option<string?> Stack = new("--stack", "-s") { Description = "The name of the stack", Recursive = true };
    private static readonly Option<string?> ConfigFile = new("--config-file") { Description = "Use this file", Recursive = true };
    private static readonly Option<bool> IsPath = new("--path") { Description = "The key is a path to a property in a map or list" };
    private static readonly Option<bool> Json = new("--json", "-j") { Description = "Emit output as JSON" };
    private static readonly Option<bool> ShowSecrets = new("--show-secrets") { Description = "Show secret values" };
    private static readonly Option<bool> Secret = new("--secret") { Description = "Encrypt the value" };
    private static readonly Option<bool> Plaintext = new("--plaintext") { Description = "Save the value as plaintext" };
    private static readonly Argument<string> Key = new("key");

    public static Command All => new Command("config", "Manage configuration")
        .Does(List, Stack, ConfigFile, Json, ShowSecrets)
        .With(Get(), Set(), SetAll(), Remove(), RemoveAll(), Refresh());

    private static OpenStack Open(ParseResult arguments) =>
        OpenStack.Open(arguments.Workspace(), arguments.GetValue(Stack), arguments.GetValue(ConfigFile));

    private static void List(ParseResult arguments)
    {
        var stack = Open(arguments);
        var showSecrets = arguments.GetValue(ShowSecrets);
        var project = stack.Workspace.Project.Config;
        var entries = project.SetItems(stack.Settings.All(showSecrets ? stack.Secrets : null));
        if (arguments.GetValue(Json))
        {
            var json = new JObject(entries.Select(entry => new JProperty(entry.Key, Entry(entry.Value, showSecrets))));
            Console.Out.WriteLine(json.ToString(Formatting.Indented));
            return;
        }

        Console.Out.WriteLine("KEY  VALUE");
        var prefix = stack.Name.Project + ":";
        foreach (var (key, entry) in entries)
        {
            var name = key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : key;
            Console.Out.WriteLine($"{name}  {(entry.IsSecret && !showSecrets ? "[secret]" : entry.Value)}");
        }
    }

    private static JObject Entry(ConfigEntry entry, bool showSecrets)
    {
        var json = new JObject { ["secret"] = entry.IsSecret };
        if (showSecrets || !entry.IsSecret)
        {
            json.AddFirst(new JProperty("value", entry.Value));
            if (entry.IsObject)
            {
                json["objectValue"] = JToken.Parse(entry.Value);
            }
        }

        return json;
    }

    private static Command Get() => new Command("get", "Get a single configuration value").Does(
        arguments =>
        {
            var stack = Open(arguments);
            var key = arguments.GetRequiredValue(Key);
            var entry = stack.Settings.Find(key, arguments.GetValue(IsPath), stack.Secrets)
                ?? stack.Workspace.Project.Config.GetValueOrDefault(StackSettings.FullKey(stack.Name.Project, key))
                ?? throw new EngineException($"configuration key '{key}' not found for stack '{stack.Name.Stack}'");
            Console.Out.WriteLine(arguments.GetValue(Json)
                ? Entry(entry, showSecrets: true).ToString(Formatting.Indented)
                : entry.Value);
        },
        Key,
        IsPath,
        Json);

    private static Command Set()
    {
        var value = new Argument<string?>("value") { Arity = ArgumentArity.ZeroOrOne };
        return new Command("set", "Set configuration value").Does(
            async (arguments, cancelled) =>
            {
                var stack = Open(arguments);
                var text = arguments.GetValue(value) ?? (await Console.In.ReadToEndAsync(cancelled)).TrimEnd('\r', '\n');
                stack.Settings.Set(
                    arguments.GetRequiredValue(Key),
                    arguments.GetValue(IsPath),
                    text,
                    arguments.GetValue(Secret) ? stack.Secrets : null);
                stack.Settings.Save();
                return 0;
            },
            Key,
            value,
            IsPath,
            Secret,
            Plaintext);
    }

    private static Command SetAll()
    {
        var plaintext = new Option<string[]>("--plaintext") { Description = "A key=value to save as plaintext" };
        var secret = new Option<string[]>("--secret") { Description = "A key=value to encrypt" };
        var json = new Option<string?>("--json") { Description = "All values, as `config --json` shows them" };
        return new Command("set-all", "Set multiple configuration values").Does(
            arguments =>
            {
                var stack = Open(arguments);
                var isPath = arguments.GetValue(IsPath);
                foreach (var (key, value) in (arguments.GetValue(plaintext) ?? []).Select(Pair))
                {
                    stack.Settings.Set(key, isPath, value, secrets: null);
                }

                foreach (var (key, value) in (arguments.GetValue(secret) ?? []).Select(Pair))
                {
                    stack.Settings.Set(key, isPath, value, stack.Secrets);
                }

                foreach (var entry in JObject.Parse(arguments.GetValue(json) ?? "{}").Properties())
                {
                    stack.Settings.Set(
                        entry.Name,
                        isPath,
                        entry.Value.Value<string>("value") ?? "",
                        entry.Value.Value<bool>("secret") ? stack.Secrets : null);
                }

                stack.Settings.Save();
            },
            plaintext,
            secret,
            json,
            IsPath);
    }

    private static (string Key, string Value) Pair(string text)
    {
        var parts = text.Split('=', 2);
        return (parts[0], parts.Length == 2 ? parts[1] : "");
    }

    private static Command Remove() => new Command("rm", "Remove configuration value").Does(
        arguments =>
        {
            var stack = Open(arguments);
            stack.Settings.Remove(arguments.GetRequiredValue(Key), arguments.GetValue(IsPath));
            stack.Settings.Save();
        },
        Key,
        IsPath);

    private static Command RemoveAll()
    {
        var keys = new Argument<string[]>("keys") { Arity = ArgumentArity.OneOrMore };
        return new Command("rm-all", "Remove multiple configuration values").Does(
            arguments =>
            {
                var stack = Open(arguments);
                foreach (var key in arguments.GetRequiredValue(keys))
                {
                    stack.Settings.Remove(key, arguments.GetValue(IsPath));
                }

                stack.Settings.Save();
            },
            keys,
            IsPath);
    }

    private static Command Refresh()
    {
        var force = new Option<bool>("--force", "-f");
        return new Command("refresh", "Update the local configuration based on the most recent deployment of the stack").Does(
            arguments =>
            {
                var stack = Open(arguments);
                var last = new Backend.UpdateHistory(stack.Workspace.Backend, stack.Name).Last
                    ?? throw new EngineException($"no previous deployment for stack '{stack.Name.Stack}'");
                foreach (var key in stack.Settings.All(secrets: null).Keys)
                {
                    stack.Settings.Remove(key, isPath: false);
                }

                foreach (var entry in (last["config"] as JObject ?? []).Properties())
                {
                    var isSecret = entry.Value.Value<bool>("secret");
                    var value = entry.Value.Value<string>("value") ?? "";
                    stack.Settings.Set(
                        entry.Name, isPath: false, isSecret ? stack.Secrets.Decrypt(value) : value, isSecret ? stack.Secrets : null);
                }

                stack.Settings.Save();
            },
            force);
    }
}
