extern alias provider;

using Microsoft.Extensions.DependencyInjection;
using provider::PulumiCen.Provider;
using provider::PulumiCen.Provider.Calls;
using provider::PulumiCen.Provider.Hosting;
using provider::PulumiCen.Provider.Verdicts;
using PulumiCen.Protocol;

namespace PulumiCen.Verdicts.Tests;

/// <summary>The verdict in the provider: it sees one Check at a time.</summary>
internal static class ProviderVerdict
{
    // Only known after the update, as if the emulated cloud were made by the same program: nothing is asked.
    private static readonly PropertyMap Configuration = PropertyMap.Empty.With("endpoint", PropertyValue.Unknown);

    private static int _operations;

    /// <summary>The verdict of one provider.</summary>
    public static Task<StackVerdicts> OfAsync(RandomStack stack) => OfAsync(stack, providers: 1);

    /// <summary>The verdict of several explicit providers, each of which has some of the resources.</summary>
    public static async Task<StackVerdicts> OfAsync(RandomStack stack, int providers)
    {
        var engine = $"engine-{Interlocked.Increment(ref _operations)}.localhost:1";
        var applications = new List<IAsyncDisposable>();
        var services = new List<IServiceProvider>();
        try
        {
            for (var index = 0; index < providers; index++)
            {
                var application = ProviderHost.Build(engine);
                applications.Add(application);
                services.Add(application.Services);
                await SessionOf(application.Services).ConfigureAsync(
                    Configuration, $"urn:pulumi:stack::project::pulumi:providers:cen::provider-{index}", CancellationToken.None);
            }

            var errors = new List<string>();
            foreach (var (resource, index) in RegisteredResource.Of(stack).Select((resource, index) => (resource, index)))
            {
                errors.AddRange(await CheckAsync(SessionOf(services[index % providers]), resource));
            }

            var keeper = services[0].GetRequiredService<OperationLedger>();
            errors.AddRange(keeper.Errors().Select(finding => finding.Diagnostic.Code));
            return StackVerdicts.Of(keeper.Budgets.Snapshots(), errors);
        }
        finally
        {
            foreach (var application in applications)
            {
                await application.DisposeAsync();
            }
        }
    }

    private static ProviderSession SessionOf(IServiceProvider services) => services.GetRequiredService<ProviderSession>();

    private static async Task<IEnumerable<string>> CheckAsync(ProviderSession session, RegisteredResource resource)
    {
        var call = new CheckCall(
            resource.Identity, PropertyMap.Empty, resource.Inputs, new Autonaming(AutonamingMode.Propose, null, default));
        var outcome = await session.HandlerOf(resource.Identity.Type).CheckAsync(call, CancellationToken.None);
        return outcome.Errors.Select(error => error.Code);
    }
}
