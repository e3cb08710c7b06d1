using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Writers;

/// <summary>Where the resources go.</summary>
/// <param name="Project">The new project.</param>
/// <param name="Stack">The new stack.</param>
internal sealed record MigrationTarget(string Project, string Stack)
{
    /// <summary>
    /// The new stack of a source. Project and stack have other names than the old ones: under the same names it would be the
    /// same stack, whose resources the new program would delete; and a command that is run in the wrong folder finds no stack.
    /// </summary>
    public static MigrationTarget Of(SourceState source) => new(
        source.Project.Length > 0 ? $"{source.Project}-cen" : "cen",
        source.Stack.Length > 0 ? $"{source.Stack}-cen" : "dev");
}
