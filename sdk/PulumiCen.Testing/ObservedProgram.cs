using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Testing;

/// <summary>
/// The CEN resources that a program registers, with the arguments as it gives them: mocks aren't told of arguments that
/// aren't known, and one that isn't known must not pass for one that isn't there.
/// </summary>
internal sealed class ObservedProgram
{
    private readonly ConcurrentQueue<(Resource Resource, ResourceArgs Args)> _registered = new();

    public async Task<ImmutableArray<Resource>> ObserveAsync(Func<Task<ImmutableArray<Resource>>> run)
    {
        ResourceObserver.Current = Observe;
        try
        {
            return await run();
        }
        finally
        {
            ResourceObserver.Current = null;
        }
    }

    /// <summary>What a preview would say of them.</summary>
    /// <exception cref="CenAssertionException">The program has no package of a name in <paramref name="later"/>.</exception>
    public async Task<CenTestResult> JudgeAsync(ImmutableArray<Resource> resources, IReadOnlyDictionary<string, LaterCapacity> later)
    {
        var stack = new PlannedStack();
        var packages = new List<ResourceIdentity>();
        foreach (var (resource, args) in _registered)
        {
            if (ResourceKind.Find(resource.GetResourceType()) is { } kind)
            {
                var urn = await OutputUtilities.GetValueAsync(resource.Urn);
                var identity = new ResourceIdentity(urn, kind.Type, resource.GetResourceName());
                stack.Add(kind, identity, PropertyMap.Empty, await GivenArguments.ReadAsync(args));
                packages.AddRange(kind == ResourceKind.Package ? [identity] : []);
            }
        }

        foreach (var (package, capacity) in later)
        {
            stack.Add(new ObservedPackage { Package = LinkTo(package, packages), Later = capacity, Allocations = null });
        }

        return new CenTestResult(stack.Budgets(), stack.Findings(others: null), resources);
    }

    private static ResourceLink LinkTo(string package, List<ResourceIdentity> packages)
    {
        if (packages.Find(one => string.Equals(one.Name, package, StringComparison.Ordinal)) is { } named)
        {
            return ResourceLink.ByUrn(named.Urn);
        }

        return package.StartsWith("cenbwp-", StringComparison.Ordinal) ? ResourceLink.ById(package) : throw new CenAssertionException(
            $"{nameof(CenTestOptions)}.{nameof(CenTestOptions.LaterCapacities)} names package \"{package}\", which the program doesn't have. "
            + $"It has: {string.Join(", ", packages.Select(one => $"\"{one.Name}\""))}.");
    }

    private ResourceTransformationResult? Observe(ResourceTransformationArgs registration)
    {
        // One with an id is read, and one with a URN is a reference to another: nobody checks those.
        if (registration.Options is CustomResourceOptions { Id: null, Urn: null })
        {
            _registered.Enqueue((registration.Resource, registration.Args));
        }

        return null;
    }
}
