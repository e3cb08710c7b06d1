using Pulumirpc;

namespace PulumiCen.Engine.Monitor;

/// <summary>The options of a registration as transforms see and change them.</summary>
internal static class TransformOptions
{
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Version = request.Version,
            Aliases = { request.AliasURNs.Select(urn => new Alias { Urn = urn }), request.Aliases },
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            Hooks = request.Hooks,
            Import = request.ImportId,
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
            ReplacementTrigger = request.ReplacementTrigger,
        };
        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        return options;
    }

    /// <summary>Puts options into a registration.</summary>
    public static RegisterResourceRequest Apply(TransformResourceOptions options, RegisterResourceRequest request)
    {
        Set(request.IgnoreChanges, options.IgnoreChanges);
        Set(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Set(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Set(request.HideDiffs, options.HideDiff);
        Set(request.ReplaceWith, options.ReplaceWith);
        request.AliasURNs.Clear();
        request.Aliases.Clear();
        request.Aliases.Add(options.Aliases);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.Hooks = options.Hooks;
        request.ImportId = options.Import;
        request.ReplacementTrigger = options.ReplacementTrigger;
        request.ClearProtect();
        request.ClearRetainOnDelete();
        if (options.HasProtect)
        {
            request.Protect = options.Protect;
        }

        if (options.HasRetainOnDelete)
        {
            request.RetainOnDelete = options.RetainOnDelete;
        }

        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace;
        return request;
    }

    private static void Set(Google.Protobuf.Collections.RepeatedField<string> field, IEnumerable<string> values)
    {
        var all = values.ToArray();
        field.Clear();
        field.Add(all);
    }
}
