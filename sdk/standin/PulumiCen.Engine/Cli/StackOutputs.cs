using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Secrets;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Cli;

/// <summary>Reads the outputs of other stacks of the same backend.</summary>
internal static class StackOutputs
{
    /// <exception cref="EngineException">There is no such stack.</exception>
    public static Task<PropertyMap> ReadAsync(Workspace workspace, string stack)
    {
        var name = workspace.NameOf(stack);
        if (!workspace.Backend.Exists(name))
        {
            throw new EngineException($"unknown stack \"{stack}\"");
        }

        var deployment = workspace.Backend.Load(name);
        var secrets = PassphraseSecrets.Open(Checkpoint.SaltOf(deployment), Passphrase.Read);
        return Task.FromResult(OpenStack.OutputsOf(new Checkpoint(secrets).Read(deployment)));
    }
}
