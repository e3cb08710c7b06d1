using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The stack: the component that all others belong to. Its outputs are the stack's.</summary>
public class Stack : ComponentResource
{
    internal const string Token = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    public Stack(StackOptions? options = null)
        : base(Token, Deployment.Required.StackResourceName, Converted(options)) => Deployment.Required.Stack = this;

    /// <summary>Registers the stack, runs a program in it, and registers what the program returns as its outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        Outputs = Output.Create(program());
        RegisterOutputs(Outputs);
    }

    /// <summary>The stack's outputs.</summary>
    internal Output<IDictionary<string, object?>> Outputs { get; private set; } =
        Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Registers the properties with <see cref="OutputAttribute"/> of a class derived from this one.</summary>
    /// <exception cref="RunException">One of them has no value, or is no output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var outputs =
            (from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
             let attribute = property.GetCustomAttribute<OutputAttribute>()
             where attribute is not null && !property.DeclaringType!.IsAssignableFrom(typeof(Stack))
             select (Name: attribute.Name ?? property.Name, Value: property.GetValue(this))).ToList();

        if (outputs.Where(output => output.Value is null).Select(output => output.Name).ToList() is { Count: > 0 } unset)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unset)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        if (outputs.Where(output => output.Value is not IOutput).Select(output => output.Name).ToList() is { Count: > 0 } wrong)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        Outputs = Output.Create<IDictionary<string, object?>>(
            outputs.ToDictionary(output => output.Name, output => (object?)output.Value));
        RegisterOutputs(Outputs);
    }

    private static ComponentResourceOptions? Converted(StackOptions? options) =>
        options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
}
