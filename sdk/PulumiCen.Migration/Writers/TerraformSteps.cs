using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Writers;

/// <summary>
/// From Terraform. A <c>removed</c> block takes a resource out of program and state in one apply: between <c>state rm</c> and the
/// removal of the lines, in either order, an apply would create or destroy.
/// </summary>
internal static class TerraformSteps
{
    public static void AddTo(StepList steps, ConvertedSource converted, MigrationTarget target)
    {
        var letGo = StepsFile.LetGo(converted);
        var blocks = letGo.Select(resource => resource.Block).Distinct(StringComparer.Ordinal).ToList();
        steps
            .Begin(
                $"From Terraform to `{target.Project}/{target.Stack}`",
                "Do these steps one after the other, and go on only when you see what a step says. Until the last one you "
                + "can go back. None "
                + "of them changes anything in the cloud.\n\n"
                + "Stop the pipelines of the old workspace first. A checkout of the old program from before step 5 must "
                + "not be applied "
                + "after it: it would create all of this a second time, and buy the packages again.")
            .Add(
                "Terraform: at rest",
                "In the folder of the old program:\n\n" + StepList.Commands("terraform state pull > before.tfstate", "terraform plan -detailed-exitcode"),
                "\"No changes\", and exit code 0. Otherwise settle that with Terraform, and convert again: this "
                + "conversion is of the state, not of the cloud. "
                + "Keep before.tfstate, and keep it to yourself: states have secrets.",
                null)
            .Add(
                "Terraform: keep from being destroyed",
                "Give each of these blocks `lifecycle { prevent_destroy = true }`:\n\n"
                + string.Join('\n', blocks.Select(block => $"- `{block}`"))
                + $"\n\n{StepList.Commands("terraform plan -detailed-exitcode")}",
                "\"No changes\", and exit code 0. Merge it.",
                "an `apply` changes nothing, and a `destroy` is refused as a whole.");
        steps.NewStack.AddTo(steps, "neither an `apply` here nor an `up` there changes anything; a `destroy` of either side is refused.");
        steps
            .Add(
                "Terraform: let go",
                "In one change, put these blocks into the root module in place of the resources' own, which go, with "
                + "their `prevent_destroy`. Where "
                + "something refers to one of them, write its id:\n\n"
                + $"| resource | id |\n|---|---|\n{string.Join('\n', Ids(letGo))}\n\n```terraform\n{string.Join('\n', blocks.Select(Removed))}```\n\n"
                + StepList.Commands("terraform plan -out forget.tfplan")
                + $"\n\nIt must say 0 to add, 0 to change, 0 to destroy, and of each of the "
                + $"{StepsFile.Counted(letGo.Count)} that it will no longer be managed, but not destroyed. "
                + "If it would destroy anything, stop. Don't run `terraform destroy` until it is applied.\n\n"
                + StepList.Commands("terraform apply forget.tfplan")
                + "\n\nMerge the change at once, so that nobody applies the old lines.\n\n"
                + "Terraform before 1.7 has no `removed` blocks. There, with nobody else at work, forget the resources "
                + "and take their lines out without an apply in between, "
                + "which would create them again:\n\n"
                + StepList.Commands(Shell.OnLines("terraform state rm", letGo.Select(resource => resource.Address))),
                "`terraform state list` has none of them, and the cloud still has them.",
                "Terraform knows nothing of them: neither `apply` nor `destroy` can reach them.")
            .Add(
                "Both at rest",
                StepList.Commands(
                    "terraform plan -detailed-exitcode  # old program",
                    $"pulumi preview --stack {Shell.Quoted(target.Stack)} --refresh --expect-no-changes  # new program"),
                "no changes in either. Let the pipelines run again.",
                null)
            .End(
                "Going back",
                $"Before step 5: `pulumi stack rm {Shell.Quoted(target.Stack)} --force` in the new folder forgets the new "
                + $"state, and `prevent_destroy` can go. "
                + "After it: the same, then put the old lines back in place of the `removed` blocks, and `terraform state "
                + "push before.tfstate`, with `-force` "
                + "as its serial is older, if nothing else was applied since. Neither changes anything in the cloud.");
    }

    private static string Removed(string block) => $"removed {{\n  from = {block}\n  lifecycle {{\n    destroy = false\n  }}\n}}\n";

    private static IEnumerable<string> Ids(IReadOnlyList<SourceResource> letGo) => letGo
        .Where(resource => resource.Type is SourceType.Instance or SourceType.Package)
        .Select(resource => $"| `{resource.Address}` | `{resource.Id}` |");
}
