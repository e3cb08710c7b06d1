using Grpc.Core;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.Projects;
using Pulumirpc;

namespace PulumiCen.Engine.Languages;

/// <summary>A program inside the process that called the CLI: that serves a language runtime, which is told to run it.</summary>
internal sealed class InlineProgram(string address, Project project) : IProgram
{
    public async Task<string?> RunAsync(ProgramContext context, CancellationToken cancellationToken)
    {
        using var channel = LoopbackChannel.Open(address);
        var options = context.Options;
        var request = new RunRequest
        {
            Project = options.Project,
            Stack = options.Stack,
            Organization = options.Organization,
            Pwd = project.ProgramDirectory,
            Program = ".",
            DryRun = options.IsPreview,
            Parallel = options.Parallel,
            MonitorAddress = context.MonitorAddress,

            // This is how a program that the engine doesn't start learns where the engine is.
            Args = { context.EngineAddress },
            Config = { options.Config.ToDictionary(entry => entry.Key, entry => entry.Value.Value, StringComparer.Ordinal) },
            ConfigSecretKeys = { options.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key) },
            Info = new ProgramInfo
            {
                RootDirectory = project.Directory,
                ProgramDirectory = project.ProgramDirectory,
                EntryPoint = ".",
            },
        };
        try
        {
            var response = await new LanguageRuntime.LanguageRuntimeClient(channel)
                .RunAsync(request, cancellationToken: cancellationToken);
            return response.Bail ? "" : response.Error.Length > 0 ? response.Error : null;
        }
        catch (RpcException error)
        {
            return cancellationToken.IsCancellationRequested ? "" : $"the program could not be run: {error.Status.Detail}";
        }
    }
}
