using System.Collections.Concurrent;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Projects;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Monitor;

/// <summary>The providers of resources that name none: one for each package and version, configured by the stack.</summary>
internal sealed class DefaultProviders(Deployment deployment)
{
    private readonly ConcurrentDictionary<(string Package, string Version), Lazy<Task<string>>> _references = new();

    /// <summary>The reference of the default provider, which is registered when it is first needed.</summary>
    public Task<string> GetAsync(string package, string version) =>
        _references.GetOrAdd((package, version), key => new Lazy<Task<string>>(() => RegisterAsync(key.Package, key.Version))).Value;

    private async Task<string> RegisterAsync(string package, string version)
    {
        var register = new RegisterEvent(new ResourceGoal
        {
            Type = Urns.ProviderTypePrefix + package,
            Name = NameOf(version),
            Custom = true,
            Inputs = Inputs(deployment.Options, package, version),
        });
        deployment.Post(register);
        var provider = (await deployment.WaitAsync(register.Done.Task)).State;
        return ProviderReference.Create(provider.Urn, provider.Id);
    }

    /// <summary>The name of the default provider of a version.</summary>
    public static string NameOf(string version) => version.Length == 0 ? "default" : "default_" + string.Concat(version.Select(Plain));

    /// <summary>Its configuration: what the stack's has for the package.</summary>
    public static PropertyMap Inputs(DeploymentOptions options, string package, string version)
    {
        var prefix = package + ":";
        var inputs = PropertyMap.From(options.Config
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[prefix.Length..], Value(entry.Value))));
        return version.Length == 0 ? inputs : inputs.With("version", version);
    }

    private static PropertyValue Value(ConfigEntry entry) =>
        entry.IsSecret ? new PropertyValue.Secret(entry.Value) : (PropertyValue)entry.Value;

    private static char Plain(char character) => char.IsAsciiLetterOrDigit(character) ? character : '_';
}
