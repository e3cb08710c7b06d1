using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Writers;

/// <summary>What is done in the new program's folder, whatever the resources come from.</summary>
internal sealed class NewStackSteps(MigrationTarget target, ProgramLanguage language, IReadOnlyList<ProgramResource> program)
{
    private string Stack => Shell.Quoted(target.Stack);

    /// <summary>Adds the import and the preview.</summary>
    public void AddTo(StepList steps, string whileBoth)
    {
        var count = StepsFile.Counted(program.Count);
        steps
            .Add(
                "New stack: import",
                $"In the folder of the new program. {Preparation}\n\n"
                + StepList.Commands(
                    $"pulumi stack init {Stack}",
                    $"pulumi import --file {ImportFile.Name} --stack {Stack} --generate-code=false --preview-only",
                    $"pulumi import --file {ImportFile.Name} --stack {Stack} --generate-code=false")
                + "\n\nAn import reads the cloud and writes the new state; it changes nothing in the cloud.",
                $"{count} to import, and then imported. The stack itself is created; nothing else is created, and nothing "
                + $"updated or deleted. If one isn't found (CEN1401), stop: "
                + $"nothing has happened but to the new state, and `pulumi stack rm {Stack} --force` undoes that.",
                "the new stack's `destroy` refuses, since an import protects what it imports, and the program says "
                + "`protect`, too.")
            .Add(
                "New stack: nothing to do",
                StepList.Commands($"pulumi preview --stack {Stack} --expect-no-changes", "pulumi-cen preview --engine pulumi --cloud live --stack " + Stack),
                $"{count} and the stack unchanged, and exit code 0; the second command shows the budgets of report.md. If "
                + $"there is a difference, stop: "
                + $"don't let `up` settle it. Change the program until there is none, or undo with `pulumi stack rm "
                + $"{Stack} --force`, which forgets the new state and changes nothing in the cloud.",
                whileBoth);
    }

    private string Preparation => language switch
    {
        ProgramLanguage.CSharp => "The provider `cen` has to be there, see the README of PulumiCen.",
        ProgramLanguage.TypeScript =>
            "The provider `cen` has to be there, see the README of PulumiCen, and its SDK in `sdks/nodejs`: "
            + "`pulumi package gen-sdk provider-schema.json --language nodejs --out sdks`, then `npm install`.",
        _ => "The provider `cen` has to be there, see the README of PulumiCen.",
    };
}
