using System.Collections.Immutable;
using System.CommandLine;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Planning;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>import</c>: takes resources that exist already into a stack.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> What = new("type-name-id") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> FileOption = new("--file", "-f") { Description = "A JSON file with the resources to import" };
    private static readonly Option<string?> Parent = new("--parent") { Description = "The parent, as NAME=URN or URN" };
    private static readonly Option<string?> Provider = new("--provider") { Description = "The provider, as NAME=URN or URN" };
    private static readonly Option<bool> Protect = new("--protect") { DefaultValueFactory = _ => true };
    private static readonly Option<bool> GenerateCode = new("--generate-code") { DefaultValueFactory = _ => true };
    private static readonly Option<string[]> Properties = new("--properties") { Hidden = true };
    private static readonly Option<string?> Out = new("--out", "-o") { Hidden = true };
    private static readonly Option<string?> From = new("--from") { Hidden = true };
    private static readonly Option<string?> GenerateResources = new("--generate-resources") { Hidden = true };

    public static Command Create()
    {
        var options = new OperationOptions(OperationCommandName.Import);
        return new Command("import", "Import resources into an existing stack").Does(
            async (arguments, cancelled) =>
            {
                RefuseMissing(arguments);
                var code = await new OperationCommand(OperationKind.Import, options, arguments)
                {
                    Imports = stack => Read(stack, arguments),
                }.PerformAsync(cancelled);
                if (code == 0 && arguments.GetValue(GenerateCode))
                {
                    await Console.Error.WriteLineAsync(
                        "warning: the stand-in engine doesn't have the generation of programs: declare the imported resources "
                        + "yourself, with the inputs that `pulumi stack export` shows");
                }

                return code;
            },
            [.. options.All, What, FileOption, Parent, Provider, Protect, GenerateCode, Properties, Out, From, GenerateResources]);
    }

    private static void RefuseMissing(ParseResult arguments)
    {
        foreach (var option in new Option[] { From, GenerateResources, Out })
        {
            if (arguments.GetResult(option) is { Implicit: false })
            {
                throw new EngineException($"the stand-in engine doesn't have {option.Name}; use the pulumi CLI");
            }
        }
    }

    private static ImmutableArray<ImportGoal> Read(OpenStack stack, ParseResult arguments)
    {
        var given = arguments.GetValue(What) ?? [];
        var file = arguments.GetValue(FileOption);
        if (file is null)
        {
            return ImportFile.Of(given, arguments.GetValue(Parent), arguments.GetValue(Provider)).Goals(stack.Name, arguments.GetValue(Protect));
        }

        return given.Length == 0
            ? ImportFile.Load(file).Goals(stack.Name, arguments.GetValue(Protect))
            : throw new EngineException("an inline resource may not be specified in conjunction with an import file");
    }
}
