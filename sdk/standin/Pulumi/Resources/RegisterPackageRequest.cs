namespace Pulumi;

/// <summary>The package that a generated SDK's resources and functions are of.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>A package.</summary>
    /// <param name="name">The plugin's name.</param>
    /// <param name="version">The plugin's version.</param>
    /// <param name="downloadUrl">Where the plugin can be had.</param>
    /// <param name="checksums">The plugin's checksums.</param>
    /// <param name="parameterization">What makes the plugin serve another package.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums,
        PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>A package.</summary>
    /// <param name="name">The plugin's name.</param>
    /// <param name="version">The plugin's version.</param>
    /// <param name="downloadUrl">Where the plugin can be had.</param>
    /// <param name="checksums">The plugin's checksums.</param>
    /// <param name="parameterization">What makes the plugin serve another package.</param>
    /// <param name="extension">What makes the plugin serve one more package.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        (Name, Version, DownloadUrl) = (name, version, downloadUrl ?? "");
        (Checksums, Parameterization, Extension) = (checksums ?? [], parameterization, extension);
    }

    /// <summary>The plugin's name.</summary>
    public string Name { get; }

    /// <summary>The plugin's version.</summary>
    public string Version { get; }

    /// <summary>Where the plugin can be had; empty: where the engine looks anyway.</summary>
    public string DownloadUrl { get; }

    /// <summary>The plugin's checksums.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What makes the plugin serve another package.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What makes the plugin serve one more package.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>The options of a resource of this package. Without parameters a package is its plugin in a version.</summary>
    internal static TOptions Apply<TOptions>(RegisterPackageRequest? package, TOptions? options)
        where TOptions : ResourceOptions, new()
    {
        var own = (TOptions?)options?.Clone() ?? new TOptions();
        if (package is not null)
        {
            package.RefuseParameters();
            own.Version ??= package.Version;
            own.PluginDownloadURL ??= package.DownloadUrl.Length == 0 ? null : package.DownloadUrl;
        }

        return own;
    }

    /// <summary>The version and the address that a call names.</summary>
    internal (string Version, string Url) Plugin
    {
        get
        {
            RefuseParameters();
            return (Version, DownloadUrl);
        }
    }

    private void RefuseParameters()
    {
        if ((Parameterization ?? Extension) is { } parameters)
        {
            throw new NotSupportedException(
                $"The stand-in of Pulumi's SDK doesn't have parameterized packages, such as '{parameters.Name}'");
        }
    }

    /// <summary>What a plugin is told to serve a package that it makes up.</summary>
    /// <param name="name">The package's name.</param>
    /// <param name="version">The package's version.</param>
    /// <param name="value">What the plugin makes it of.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The package's name.</summary>
        public string Name { get; } = name;

        /// <summary>The package's version.</summary>
        public string Version { get; } = version;

        /// <summary>What the plugin makes it of.</summary>
        public byte[] Value { get; } = value;
    }
}
