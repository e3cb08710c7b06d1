using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Projects;
using PulumiCen.Engine.Secrets;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Cli;

/// <summary>A stack with its settings, secrets and state.</summary>
internal sealed class OpenStack
{
    private OpenStack(Workspace workspace, StackName name, StackSettings settings, ISecretsProvider secrets, JObject? deployment)
    {
        (Workspace, Name, Settings, Secrets) = (workspace, name, settings, secrets);
        Checkpoint = new Checkpoint(secrets);
        Deployment = deployment;
    }

    public Workspace Workspace { get; }

    public StackName Name { get; }

    public StackSettings Settings { get; }

    public ISecretsProvider Secrets { get; }

    public Checkpoint Checkpoint { get; }

    private JObject? Deployment { get; }

    private JObject? _edited;

    /// <summary>The configuration with secrets in the clear, and what the project gives all stacks.</summary>
    public ImmutableSortedDictionary<string, ConfigEntry> Config => Workspace.Project.Config.SetItems(Settings.All(Secrets));

    public static OpenStack Open(Workspace workspace, string? stack, string? configFile = null)
    {
        var name = workspace.RequireStack(stack);
        var settings = StackSettings.Load(workspace.Project, name.Stack, configFile);
        var deployment = workspace.Backend.Load(name);
        return new OpenStack(workspace, name, settings, OpenSecrets(settings, Backend.Checkpoint.SaltOf(deployment)), deployment);
    }

    public Snapshot ReadState() => Checkpoint.Read(_edited ?? Deployment);

    /// <summary>Replaces the state outside of an operation.</summary>
    public async Task SaveAsync(Snapshot state)
    {
        await new FileSnapshotStore(Workspace.Backend, Name, Checkpoint, TimeProvider.System).SaveAsync(state);
        _edited = Workspace.Backend.Load(Name);
    }

    /// <summary>The outputs of a stack, from its root resource.</summary>
    public static PropertyMap OutputsOf(Snapshot state) => state.Resources
        .FirstOrDefault(resource => !resource.Delete && string.Equals(resource.Type, Urns.StackType, StringComparison.Ordinal))
        ?.Outputs ?? PropertyMap.Empty;

    // The settings have the salt; a stack that only its state knows has it there; a new one gets one with its first secret.
    private static PassphraseSecrets OpenSecrets(StackSettings settings, string stateSalt)
    {
        var salt = settings.EncryptionSalt.Length > 0 ? settings.EncryptionSalt : stateSalt;
        if (salt.Length > 0)
        {
            return PassphraseSecrets.Open(salt, Passphrase.Read);
        }

        var created = PassphraseSecrets.Create(Passphrase.Read());
        settings.EncryptionSalt = created.Salt;
        settings.Save();
        return created;
    }
}
