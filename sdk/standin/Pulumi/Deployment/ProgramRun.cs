using System.Reflection;
using Grpc.Core;

namespace Pulumi;

/// <summary>One run of a program: makes the stack, waits for all that it started, and says how it ended.</summary>
/// <param name="deployment">The deployment it runs in.</param>
internal sealed class ProgramRun(Deployment deployment)
{
    /// <summary>The exit code that tells the engine's language host that the errors have been shown.</summary>
    private const int ErrorsAreLogged = 32;

    /// <summary>What the program failed with, once it has.</summary>
    public IReadOnlyList<Exception> Errors { get; private set; } = [];

    public async Task<int> RunAsync(Func<Stack> makeStack)
    {
        try
        {
            deployment.Tasks.Track(makeStack().Outputs.Data);
        }
        catch (Exception error)
        {
            return await FailAsync([error]);
        }

        if (await deployment.Tasks.WaitAsync() is { Count: > 0 } errors)
        {
            return await FailAsync(errors);
        }

        if (deployment.Log.HasErrors)
        {
            return 1;
        }

        try
        {
            await deployment.Monitor.SignalAndWaitForShutdownAsync();
            return 0;
        }
        catch (Exception error)
        {
            return await FailAsync([error]);
        }
    }

    private async Task<int> FailAsync(IReadOnlyList<Exception> errors)
    {
        Errors = errors;
        var isLogged = false;
        foreach (var error in errors)
        {
            isLogged |= await LogAsync(error);
        }

        return isLogged ? ErrorsAreLogged : 1;
    }

    private async Task<bool> LogAsync(Exception error)
    {
        switch (error)
        {
            case LogException:
                await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine:\n{error}");
                return false;
            case RunException:
                await deployment.Log.ErrorAsync(error.Message);
                return true;
            case ResourceException resourceError:
                await deployment.Log.ErrorAsync(
                    resourceError.HideStack ? error.Message : error.ToString(), resourceError.Resource);
                return true;
            case RpcException { StatusCode: StatusCode.Cancelled or StatusCode.Unavailable }:
                // The engine ended the run and has said why.
                return true;
            default:
                await deployment.Log.ErrorAsync(
                    $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{error}");
                return true;
        }
    }
}
