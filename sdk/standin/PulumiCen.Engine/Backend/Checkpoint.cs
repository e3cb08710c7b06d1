using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Secrets;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Backend;

/// <summary>Deployments (version 3) as JSON, in a state file or an export.</summary>
internal sealed class Checkpoint
{
    /// <summary>What proves that the state is whole to the CLI: the SHA-256 of the version's text, in hexadecimal.</summary>
    private static readonly string Magic = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EngineVersion.Name)));

    private readonly ISecretsProvider _provider;
    private readonly ResourceJson _resources;
    private readonly ConditionalWeakTable<ResourceState, string> _written = [];

    public Checkpoint(ISecretsProvider provider)
    {
        _provider = provider;
        _resources = new ResourceJson(SecretJson.Encrypted(provider));
    }

    /// <summary>
    /// The deployment in a state file (<c>checkpoint.latest</c>) or an export (<c>deployment</c>); null before the first.
    /// </summary>
    /// <exception cref="EngineException">It isn't JSON, or of another version.</exception>
    public static JObject? DeploymentIn(TextReader text)
    {
        var file = Reading(() =>
        {
            using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        });
        return file["version"] is JValue { Value: 3L or 4L }
            ? (file["checkpoint"] as JObject)?["latest"] as JObject ?? file["deployment"] as JObject
            : throw new EngineException($"the state has version {file["version"] ?? "0"}; the stand-in for pulumi reads version 3");
    }

    public static string SaltOf(JObject? deployment) =>
        (deployment?["secrets_providers"] as JObject)?["state"] is JObject { } state ? (string?)(state["salt"] as JValue) ?? "" : "";

    /// <exception cref="EngineException">It isn't a deployment.</exception>
    public Snapshot Read(JObject? deployment) => deployment is null ? Snapshot.Empty : Reading(() =>
    {
        var resources = (deployment["resources"] as JArray ?? []).OfType<JObject>().Select(_resources.Read);
        var pending = (deployment["pending_operations"] as JArray ?? []).OfType<JObject>()
            .Select(operation => new PendingOperation(
                _resources.Read(operation["resource"] as JObject ?? []), operation.Value<string>("type") ?? ""));
        return new Snapshot([.. resources], [.. pending]);
    });

    /// <summary>Writes a state file. What didn't change since the last time isn't turned into JSON again.</summary>
    public async Task WriteAsync(Stream stream, StackName name, Snapshot snapshot, DateTimeOffset now)
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        var head = new JObject
        {
            ["manifest"] = Manifest(now),
            ["secrets_providers"] = SecretsProviders(),
        }.ToString(Formatting.None);
        var features = FeaturesOf(snapshot);
        var version = features.Length == 0 ? "3" : $"4,\"features\":{new JArray(features).ToString(Formatting.None)}";
        await writer.WriteAsync($"{{\"version\":{version},\"checkpoint\":{{\"stack\":{JsonConvert.ToString(name.Full)},\"latest\":");
        await writer.WriteAsync(head.AsMemory(0, head.Length - 1));
        await writer.WriteAsync(",\"resources\":[");
        var separator = "\n";
        foreach (var resource in snapshot.Resources)
        {
            await writer.WriteAsync(separator);
            await writer.WriteAsync(Text(resource));
            separator = ",\n";
        }

        await writer.WriteAsync("]");
        if (snapshot.PendingOperations.Length > 0)
        {
            await writer.WriteAsync(",\"pending_operations\":" + Pending(snapshot, _resources).ToString(Formatting.None));
        }

        await writer.WriteAsync(",\"metadata\":{}}}}\n");
    }

    /// <summary>An export.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="now">The time of the manifest.</param>
    /// <param name="showSecrets">Whether secrets are written in the clear.</param>
    public JObject Export(Snapshot snapshot, DateTimeOffset now, bool showSecrets)
    {
        var resources = showSecrets ? new ResourceJson(SecretJson.Plain(_provider)) : _resources;
        var deployment = new JObject
        {
            ["manifest"] = Manifest(now),
            ["secrets_providers"] = SecretsProviders(),
        };
        if (!snapshot.Resources.IsEmpty)
        {
            deployment["resources"] = new JArray(snapshot.Resources.Select(resources.Write));
        }

        deployment["metadata"] = new JObject();
        if (snapshot.PendingOperations.Length > 0)
        {
            deployment["pending_operations"] = Pending(snapshot, resources);
        }

        var features = FeaturesOf(snapshot);
        return features.Length == 0
            ? new JObject { ["version"] = 3, ["deployment"] = deployment }
            : new JObject { ["version"] = 4, ["features"] = new JArray(features), ["deployment"] = deployment };
    }

    // What the format had from the beginning is version 3; with anything newer it is 4, and says with what.
    private static string[] FeaturesOf(Snapshot snapshot) =>
    [
        .. snapshot.Resources.SelectMany(ResourceJson.FeaturesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is JsonException or InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            throw new EngineException($"the state can't be read: {damage.Message}", damage);
        }
    }

    private static JArray Pending(Snapshot snapshot, ResourceJson resources) =>
        new(snapshot.PendingOperations.Select(operation => new JObject
        {
            ["resource"] = resources.Write(operation.Resource),
            ["type"] = operation.Type,
        }));

    private static JObject Manifest(DateTimeOffset now) => new()
    {
        ["time"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"),
        ["magic"] = Magic,
        ["version"] = EngineVersion.Name,
    };

    private JObject SecretsProviders() => new()
    {
        ["type"] = "passphrase",
        ["state"] = new JObject { ["salt"] = _provider.Salt },
    };

    private string Text(ResourceState resource) =>
        _written.GetValue(resource, state => _resources.Write(state).ToString(Formatting.None));
}
