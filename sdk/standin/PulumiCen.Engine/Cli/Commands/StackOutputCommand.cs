using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Display;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>stack output</c>.</summary>
internal static class StackOutputCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("property-name") { Arity = ArgumentArity.ZeroOrOne };
        var stackOption = new Option<string?>("--stack", "-s");
        var json = new Option<bool>("--json", "-j");
        var showSecrets = new Option<bool>("--show-secrets");
        return new Command("output", "Show a stack's output properties").Does(
            arguments =>
            {
                var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(stackOption));
                var outputs = OpenStack.OutputsOf(stack.ReadState());
                var plain = (JObject)Plain(outputs, arguments.GetValue(showSecrets));
                if (arguments.GetValue(name) is { } wanted)
                {
                    var value = plain[wanted] ?? throw new EngineException(
                        $"current stack does not have output property '{wanted}'");
                    Console.Out.WriteLine(value.Type == JTokenType.String && !arguments.GetValue(json)
                        ? value.Value<string>()
                        : value.ToString(Formatting.Indented));
                    return;
                }

                Console.Out.WriteLine(arguments.GetValue(json) ? plain.ToString(Formatting.Indented) : Table(outputs));
            },
            name,
            stackOption,
            json,
            showSecrets);
    }

    private static string Table(PropertyMap outputs) => outputs.Count == 0
        ? "No output values currently in this stack"
        : $"Current stack outputs ({outputs.Count}):"
            + string.Concat(outputs.Select(output => $"\n    {output.Key}  {OutputValues.Text(output.Value)}"));

    private static JToken Plain(PropertyValue value, bool showSecrets) => value switch
    {
        PropertyValue.Secret secret => showSecrets ? Plain(secret.Element, showSecrets) : "[secret]",
        PropertyValue.Map map => new JObject(map.Properties.Select(entry => new JProperty(entry.Key, Plain(entry.Value, showSecrets)))),
        PropertyValue.List list => new JArray(list.Items.Select(item => Plain(item, showSecrets))),
        PropertyValue.Reference reference => reference.Id ?? reference.Urn,
        _ => PropertyJson.Write(value, static _ => new JProperty("ciphertext", "[secret]")),
    };
}
