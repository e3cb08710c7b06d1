namespace Pulumi.Automation;

/// <summary>The CLI's arguments for an operation.</summary>
internal static class OperationArguments
{
    public static IEnumerable<string> Preview(PreviewOptions? options) =>
    [
        "preview",
        .. Flag("--expect-no-changes", options?.ExpectNoChanges),
        .. Flag("--diff", options?.Diff),
        .. Value("--save-plan", options?.Plan),
        .. Values("--replace", options?.Replace),
        .. Flag("--target-dependents", options?.TargetDependents),
        .. Flag("--refresh", options?.Refresh),
        .. Common(options),
    ];

    public static IEnumerable<string> Up(UpOptions? options) =>
    [
        "up",
        "--yes",
        "--skip-preview",
        .. Flag("--expect-no-changes", options?.ExpectNoChanges),
        .. Flag("--diff", options?.Diff),
        .. Value("--plan", options?.Plan),
        .. Values("--replace", options?.Replace),
        .. Flag("--target-dependents", options?.TargetDependents),
        .. Flag("--continue-on-error", options?.ContinueOnError),
        .. Flag("--refresh", options?.Refresh),
        .. Common(options),
    ];

    public static IEnumerable<string> Refresh(RefreshOptions? options) =>
    [
        "refresh",
        "--yes",
        .. options is null ? [] : new[] { options.PreviewOnly is true ? "--preview-only" : "--skip-preview" },
        .. Flag("--expect-no-changes", options?.ExpectNoChanges),
        .. Common(options),
    ];

    public static IEnumerable<string> Destroy(DestroyOptions? options) =>
    [
        "destroy",
        .. options?.PreviewOnly is true ? new[] { "--preview-only" } : ["--yes", "--skip-preview"],
        .. Flag("--target-dependents", options?.TargetDependents),
        .. Flag("--continue-on-error", options?.ContinueOnError),
        .. Flag("--refresh", options?.Refresh),
        .. Common(options),
    ];

    private static IEnumerable<string> Common(UpdateOptions? options) =>
    [
        .. Value("--parallel", options?.Parallel?.ToString()),
        .. Value("--message", options?.Message),
        .. Values("--target", options?.Target),
        .. Values("--policy-pack", options?.PolicyPacks),
        .. Values("--policy-pack-configs", options?.PolicyPackConfigs),
        .. Value("--color", options?.Color),
        .. Flag("--logflow", options?.LogFlow),
        .. Value("--verbose", options?.LogVerbosity?.ToString()),
        .. Flag("--logtostderr", options?.LogToStdErr),
        .. Value("--tracing", options?.Tracing),
        .. Flag("--debug", options?.Debug),
        .. Value("--config-file", options?.ConfigFile),
    ];

    private static string[] Flag(string name, bool? set) => set is true ? [name] : [];

    private static string[] Value(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [name, value];

    private static IEnumerable<string> Values(string name, IEnumerable<string>? values) =>
        (values ?? []).SelectMany(value => new[] { name, value });
}
