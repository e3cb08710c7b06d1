using Pulumi.Testing;

namespace Pulumi;

/// <summary>What a program is told by the engine that runs it.</summary>
internal sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required bool IsDryRun { get; init; }

    public required ConfigValues Config { get; init; }

    public string Organization { get; init; } = "organization";

    public string? RootDirectory { get; init; }

    public string MonitorAddress { get; init; } = "";

    public string EngineAddress { get; init; } = "";

    /// <summary>Reads the environment variables that the engine sets.</summary>
    /// <exception cref="InvalidOperationException">There is no engine.</exception>
    public static DeploymentSettings FromEnvironment()
    {
        var hasDryRun = bool.TryParse(Variable("PULUMI_DRY_RUN"), out var isDryRun);
        var settings = new DeploymentSettings
        {
            Project = Variable("PULUMI_PROJECT") ?? "",
            Stack = Variable("PULUMI_STACK") ?? "",
            IsDryRun = isDryRun,
            Config = ConfigValues.FromEnvironment(),
            Organization = Variable("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Variable("PULUMI_ROOT_DIRECTORY"),
            MonitorAddress = Variable("PULUMI_MONITOR") ?? "",
            EngineAddress = Variable("PULUMI_ENGINE") ?? "",
        };
        return hasDryRun && new[] { settings.Project, settings.Stack, settings.MonitorAddress, settings.EngineAddress }.All(IsGiven)
            ? settings
            : throw new InvalidOperationException(
                "Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
    }

    /// <summary>Takes what a unit test says; the configuration comes from the environment all the same.</summary>
    public static DeploymentSettings ForTest(TestOptions options) => new()
    {
        Project = options.ProjectName ?? "project",
        Stack = options.StackName ?? "stack",
        IsDryRun = options.IsPreview ?? true,
        Config = ConfigValues.FromEnvironment(),
        Organization = options.OrganizationName ?? "organization",
        RootDirectory = options.RootDirectory,
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private static bool IsGiven(string text) => text.Length > 0;
}
