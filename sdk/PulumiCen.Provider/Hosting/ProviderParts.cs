using PulumiCen.Budget;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Functions;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Resources;
using PulumiCen.Provider.Resources.BandwidthPackages;
using PulumiCen.Provider.Resources.Instances;
using PulumiCen.Provider.Resources.Ownership;
using PulumiCen.Provider.Resources.RegionConnections;
using PulumiCen.Provider.Verdicts;
using PulumiCen.Provider.Wire;

namespace PulumiCen.Provider.Hosting;

/// <summary>What the provider is made of; one of each a process. A new resource or function is registered here.</summary>
internal static class ProviderParts
{
    public static IServiceCollection AddProvider(this IServiceCollection services) => services
        .AddSingleton<Announcer>()
        .AddSingleton<EngineActivity>()
        .AddSingleton<RunningCalls>()
        .AddSingleton<TimeLimits>()
        .AddSingleton<SecondLook>()
        .AddSingleton<BudgetLedger>()
        .AddSingleton<CloudTransport>()
        .AddSingleton<CloudConnector>()
        .AddSingleton<CloudAccess>()
        .AddSingleton<CloudPicture>()
        .AddSingleton<OperationTimings>()
        .AddSingleton<OperationLedger>()
        .AddSingleton<PreviewGate>()
        .AddSingleton<UpdateGate>()
        .AddSingleton<LocalOperation>()
        .AddSingleton<SharedOperation>()
        .AddSingleton<IEngineActivity>(parts => parts.GetRequiredService<SharedOperation>())
        .AddSingleton<IPackageCloud, PackageContentsReader>()
        .AddSingleton<WaitingChanges>()
        .AddSingleton<PackageLanes>()
        .AddSingleton<SeenInState>()
        .AddSingleton<Adoption>()
        .AddSingleton<PreviewLook>()
        .AddResources()
        .AddFunctions()
        .AddSingleton<ProviderSession>()
        .AddSingleton<ProviderService>();

    private static IServiceCollection AddResources(this IServiceCollection services) => services
        .AddSingleton<InstanceCloud>()
        .AddSingleton<IResourceHandler, InstanceHandler>()
        .AddSingleton<PackageCloud>()
        .AddSingleton<PackageRemoval>()
        .AddSingleton<IResourceHandler, PackageHandler>()
        .AddSingleton<BasicConnections>()
        .AddSingleton<EnterpriseConnections>()
        .AddSingleton<ConnectionCloud>()
        .AddSingleton<ConnectionBandwidth>()
        .AddSingleton<IResourceHandler, ConnectionHandler>();

    private static IServiceCollection AddFunctions(this IServiceCollection services) => services
        .AddSingleton<IFunction, GetAreas>()
        .AddSingleton<IFunction, GetRegions>()
        .AddSingleton<IFunction, GetHeadroom>()
        .AddSingleton<IFunction, GetBandwidthPackage>()
        .AddSingleton<IFunction, GetRegionConnections>();
}
