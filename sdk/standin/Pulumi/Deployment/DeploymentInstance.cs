namespace Pulumi;

/// <summary>What a program can ask and call while it runs.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>The organization that the stack belongs to.</summary>
    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>The project.</summary>
    public string ProjectName => Deployment.Settings.Project;

    /// <summary>The stack.</summary>
    public string StackName => Deployment.Settings.Stack;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The engine didn't say.</exception>
    public string RootDirectory => Deployment.Settings.RootDirectory ?? throw new InvalidOperationException(
        "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }

    /// <summary>Calls a function. Its result depends on the resources in the arguments, and is unknown while they are.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(NewInvocation(token, options).OutputAsync<T>(args));

    /// <summary>Calls a function of a package. Its result depends on the resources in the arguments, and is unknown while they are.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        new(NewInvocation(token, options, registerPackageRequest).OutputAsync<T>(args));

    /// <summary>Calls a function after other resources.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(NewInvocation(token, options).OutputAsync<T>(args));

    /// <summary>Calls a function of a package after other resources.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        new(NewInvocation(token, options, registerPackageRequest).OutputAsync<T>(args));

    /// <summary>Calls a function whose result has one property, and returns that.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(NewInvocation(token, options).SingleOutputAsync<T>(args));

    /// <summary>Calls a function of a package whose result has one property, and returns that.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        new(NewInvocation(token, options, registerPackageRequest).SingleOutputAsync<T>(args));

    /// <summary>Calls a function whose result has one property, after other resources, and returns that.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(NewInvocation(token, options).SingleOutputAsync<T>(args));

    /// <summary>Calls a function of a package whose result has one property, after other resources, and returns that.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        new(NewInvocation(token, options, registerPackageRequest).SingleOutputAsync<T>(args));

    /// <summary>Calls a function with plain arguments.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        NewInvocation(token, options).CallAsync(args);

    /// <summary>Calls a function of a package with plain arguments.</summary>
    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        NewInvocation(token, options, registerPackageRequest).CallAsync(args);

    /// <summary>Calls a function with plain arguments.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        NewInvocation(token, options).ResultAsync<T>(args);

    /// <summary>Calls a function of a package with plain arguments.</summary>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        NewInvocation(token, options, registerPackageRequest).ResultAsync<T>(args);

    /// <summary>Calls a function with plain arguments whose result has one property, and returns that.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        NewInvocation(token, options).SingleResultAsync<T>(args);

    /// <summary>Calls a function of a package with plain arguments whose result has one property, and returns that.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        NewInvocation(token, options, registerPackageRequest).SingleResultAsync<T>(args);

    private Invocation NewInvocation(string token, InvokeOptions? options, RegisterPackageRequest? package = null) =>
        new(Deployment.Monitor, token, options ?? new InvokeOptions(), package);
}
