namespace Pulumi;

/// <summary>Runs programs: <c>return await Deployment.RunAsync(() => ...)</c>.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> CurrentInstance = new();

    /// <summary>Makes a deployment.</summary>
    /// <param name="settings">The project, stack and so on.</param>
    /// <param name="monitor">Where resources are registered.</param>
    /// <param name="engine">Where messages go.</param>
    internal Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Monitor = new MonitorFeatures(monitor);
        Tasks = new TaskTracker();
        Log = new EngineLog(engine, Tasks);
        Registrar = new ResourceRegistrar(this);
    }

    /// <summary>The deployment that the program runs in.</summary>
    /// <exception cref="InvalidOperationException">The program doesn't run in one.</exception>
    public static DeploymentInstance Instance => CurrentInstance.Value
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    /// <summary>The deployment, or null outside of one.</summary>
    internal static Deployment? Current => CurrentInstance.Value?.Deployment;

    /// <summary>The deployment.</summary>
    /// <exception cref="InvalidOperationException">The program doesn't run in one.</exception>
    internal static Deployment Required => Instance.Deployment;

    internal DeploymentSettings Settings { get; }

    internal MonitorFeatures Monitor { get; }

    internal TaskTracker Tasks { get; }

    internal EngineLog Log { get; }

    internal ResourceRegistrar Registrar { get; }

    /// <summary>The name of the stack's own resource.</summary>
    internal string StackResourceName => $"{Settings.Project}-{Settings.Stack}";

    /// <summary>The stack's own resource.</summary>
    internal Stack Stack
    {
        get => field ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set;
    }
}
