using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Another stack, for its outputs.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the stack.</summary>
    /// <param name="name">The name in the program; default of the stack's name.</param>
    /// <param name="args">The stack's name.</param>
    /// <param name="options">The options.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack's name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All its outputs; secret when one of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of those that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One of its outputs, or null; secret only when this one is.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(pair => (object?)pair.Item2.GetValueOrDefault(pair.Item1))
            .MarkedSecret(() => IsSecretAsync(name));

    /// <summary>One of its outputs; secret only when this one is.</summary>
    /// <exception cref="KeyNotFoundException">When it is used: the stack has no such output.</exception>
    public Output<object> RequireOutput(Input<string> name) =>
        Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'."))
            .MarkedSecret(() => IsSecretAsync(name));

    /// <summary>One of its outputs as a plain value; which of the two is set says whether it is secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data;
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>One of its outputs as a plain value, or null.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).Data;
        return data.IsSecret ? throw SecretRefused("GetOutputValueAsync", "GetOutput") : data.Value;
    }

    /// <summary>One of its outputs as a plain value.</summary>
    /// <exception cref="KeyNotFoundException">The stack has no such output.</exception>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).Data;
        return data.IsSecret ? throw SecretRefused("RequireOutputValueAsync", "RequireOutput") : data.Value;
    }

    private static InvalidOperationException SecretRefused(string method, string instead) => new(
        $"Cannot call '{method}' if the referenced stack has secret outputs. Use '{instead}' instead.");

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var wanted = await name.ToOutput().Data;
        var secretNames = await SecretOutputNames.Data;
        return wanted.IsKnown && secretNames is { IsKnown: true, Value.IsDefault: false }
            ? secretNames.Value.Contains(wanted.Value, StringComparer.Ordinal)
            : (await Outputs.Data).IsSecret;
    }
}

/// <summary>The arguments of a stack reference.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack's name, such as <c>organization/project/stack</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack as a plain value.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, unless it is secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, if it is secret.</summary>
    public object? SecretValue { get; set; }
}
