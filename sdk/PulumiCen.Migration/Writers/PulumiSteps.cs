using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Writers;

/// <summary>
/// From a stack with <c>alicloud</c>. The old resources are marked first (<c>retainOnDelete</c>), so that neither their removal nor
/// a destroy reaches the cloud, whoever deploys and when; only then does another stack have them, too.
/// </summary>
internal static class PulumiSteps
{
    public static void AddTo(StepList steps, ConvertedSource converted, MigrationTarget target)
    {
        var (source, letGo) = (converted.Source, StepsFile.LetGo(converted));
        var (stack, count) = (Shell.Quoted(source.Stack), StepsFile.Counted(letGo.Count));
        steps
            .Begin(
                $"From `{source.Project}/{source.Stack}` to `{target.Project}/{target.Stack}`",
                "Do these steps one after the other, and go on only when you see what a step says. Until the last one you "
                + "can go back. None "
                + "of them changes anything in the cloud.\n\n"
                + "Stop the pipelines of the old stack first. A checkout of the old program from before step 5 must not "
                + "be deployed "
                + "after it: it would create all of this a second time, and buy the packages again.")
            .Add(
                "Old stack: at rest",
                "In the folder of the old program:\n\n"
                + StepList.Commands(
                    $"pulumi stack export --stack {stack} --file before.json",
                    $"pulumi preview --stack {stack} --refresh --expect-no-changes"),
                "no changes, and exit code 0. Otherwise settle that with the old program, and convert again: this "
                + "conversion is of the state, not of the cloud. "
                + "Keep before.json.",
                null)
            .Add(
                "Old program: keep what is deleted",
                $"Give {(letGo.Count == 1 ? "this resource" : "each of these")} the option `retainOnDelete` (C# "
                + $"`RetainOnDelete = true`){WithoutProtection(letGo)}:\n\n"
                + string.Join('\n', letGo.Select(resource => $"- `{resource.Address}`"))
                + $"\n\n{StepList.Commands($"pulumi up --stack {stack}")}",
                "everything unchanged: nothing created, updated, replaced or deleted. `pulumi stack export` shows "
                + "`retainOnDelete` at each of them.",
                "an `up` of the old stack changes nothing, and its `destroy` leaves these in the cloud.");
        steps.NewStack.AddTo(steps, "an `up` of either stack changes nothing; a `destroy` of the old one leaves these in the cloud, and of the new one is refused.");
        steps
            .Add(
                "Old stack: let go",
                "Take the resources of step 2 out of the old program. Where something refers to one of them, write its id:\n\n"
                + $"| resource | id |\n|---|---|\n{string.Join('\n', Ids(letGo))}\n\n"
                + $"{StepList.Commands($"pulumi preview --stack {stack}")}\n\n"
                + $"It must show {count} to delete, each of those of step 2, and nothing else that changes. "
                + $"{LettingGo(converted, letGo, stack)}",
                "each of them is gone from the state, and the cloud still has them.",
                "the old stack knows nothing of them: neither its `up` nor its `destroy` can reach them.")
            .Add(
                "Both at rest",
                StepList.Commands(
                    $"pulumi preview --stack {stack} --expect-no-changes  # old program",
                    $"pulumi preview --stack {Shell.Quoted(target.Stack)} --refresh --expect-no-changes  # new program"),
                "no changes in either. Merge the change of the old program, and let the pipelines run again.",
                null)
            .End(
                "Going back",
                $"Before step 5: `pulumi stack rm {Shell.Quoted(target.Stack)} --force` in the new folder forgets the new state. "
                + $"After it: the same, then put the old lines back, and `pulumi stack import --stack {stack} --file "
                + $"before.json` in the old one. "
                + "Neither changes anything in the cloud.");
    }

    private static string WithoutProtection(IReadOnlyList<SourceResource> letGo) => letGo.Any(resource => resource.IsProtected)
        ? ", and take `protect` away where it has that, since what is protected can't be let go of"
        : "";

    private static IEnumerable<string> Ids(IReadOnlyList<SourceResource> letGo) => letGo
        .Where(resource => resource.Type is SourceType.Instance or SourceType.Package)
        .Select(resource => $"| `{resource.Address}` | `{resource.Id}` |");

    /// <summary>
    /// What stays and depends on what goes would have to go as well in <c>state delete</c>; an update without the lines, and
    /// with ids in their place, makes it depend on nothing.
    /// </summary>
    private static string LettingGo(ConvertedSource converted, IReadOnlyList<SourceResource> letGo, string stack)
    {
        var gone = letGo.Select(resource => resource.Address).ToHashSet(StringComparer.Ordinal);
        var staying = converted.Source.Resources
            .Where(resource => !gone.Contains(resource.Address) && resource.Dependencies.Any(gone.Contains))
            .Select(resource => $"`{resource.Address}`")
            .ToList();
        return staying.Count == 0
            ? "Then forget them, in the state and nowhere else, those first that need others:\n\n"
                + StepList.Commands(Shell.OnLines($"pulumi state delete --stack {stack} --yes", letGo.Select(resource => resource.Address)))
                + $"\n\nIf it says that others depend on one, leave `--target-dependents` alone, and run `pulumi up "
                + $"--stack {stack}` instead, which forgets what has `retainOnDelete`."
            : $"{string.Join(", ", staying)} {(staying.Count == 1 ? "stays and depends" : "stay and depend")} on them, so `pulumi state delete` would take more than these: "
                + "don't use it, least of all with `--target-dependents`. Let the update forget them, as it leaves in the "
                + "cloud what has `retainOnDelete`:\n\n"
                + StepList.Commands($"pulumi up --stack {stack}");
    }
}
