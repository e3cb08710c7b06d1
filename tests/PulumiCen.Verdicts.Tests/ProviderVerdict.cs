extern alias provider;

using Microsoft.Extensions.DependencyInjection;
using provider::PulumiCen.Provider;
using provider::PulumiCen.Provider.Calls;
using provider::PulumiCen.Provider.Hosting;
using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Verdicts.Tests;

/// <summary>The verdict in the provider.</summary>
internal static class ProviderVerdict
{
    /// <summary>The provider: it sees one Check at a time.</summary>
    public static async Task<StackVerdicts> OfAsync(RandomStack stack)
    {
        await using var application = ProviderHost.Build(engineAddress: null);
        var session = application.Services.GetRequiredService<ProviderSession>();
        var errors = new List<string>();
        foreach (var resource in RegisteredResource.Of(stack))
        {
            var call = new CheckCall(
                resource.Identity, PropertyMap.Empty, resource.Inputs, new Autonaming(AutonamingMode.Propose, null, default));
            var outcome = await session.HandlerOf(resource.Identity.Type).CheckAsync(call, CancellationToken.None);
            errors.AddRange(outcome.Errors.Select(error => error.Code));
        }

        return StackVerdicts.Of(application.Services.GetRequiredService<BudgetLedger>().Snapshots(), errors);
    }
}
