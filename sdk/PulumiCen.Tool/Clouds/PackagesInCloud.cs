using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Clouds;

/// <summary>All packages of the account, with what connections have of them, whoever made those.</summary>
internal static class PackagesInCloud
{
    /// <summary>Reads them, with the credentials of the official chain, and changes nothing.</summary>
    /// <exception cref="ToolException">The cloud refuses, or doesn't answer.</exception>
    public static async Task<IReadOnlyList<ObservedPackage>> ReadAsync(Func<string, string?> variable, CancellationToken cancellationToken)
    {
        using var cloud = LiveCloud.Open(variable);
        var packages = await cloud.AskAsync(client => client.ListPackagesAsync(new PackageFilter(), cancellationToken));
        return
        [
            .. packages.Select(package => new ObservedPackage
            {
                Package = ResourceLink.ById(package.Id),
                Bandwidth = package.Bandwidth,
                Areas = package.Areas,
                Allocations = package.AllocationsByPair,
            }),
        ];
    }
}
