using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Writers;

/// <summary>The steps from the old side to the new one.</summary>
internal static class StepsFile
{
    public const string Name = "steps.md";

    public static WrittenFile Write(ConvertedSource converted, MigrationTarget target, ProgramLanguage language)
    {
        var steps = new StepList(new NewStackSteps(target, language, converted.Program));
        switch (converted.Source.Kind)
        {
            case SourceKind.PulumiState:
                PulumiSteps.AddTo(steps, converted, target);
                break;
            case SourceKind.TerraformState:
                TerraformSteps.AddTo(steps, converted, target);
                break;
            default:
                CloudSteps.AddTo(steps, target);
                break;
        }

        return new WrittenFile(Name, steps.ToString());
    }

    /// <summary>What is let go of, those first that need others.</summary>
    public static IReadOnlyList<SourceResource> LetGo(ConvertedSource converted) =>
        [.. converted.Converted.Reverse().OrderByDescending(SourceConverter.RankOf)];

    /// <summary>How often a resource is meant.</summary>
    public static string Counted(int count) => count == 1 ? "1 resource" : $"{count} resources";
}
