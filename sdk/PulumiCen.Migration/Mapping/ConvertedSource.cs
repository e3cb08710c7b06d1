using PulumiCen.Migration.Programs;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>What became of a source.</summary>
internal sealed class ConvertedSource(SourceState source)
{
    private readonly List<ProgramResource> _program = [];
    private readonly List<Finding> _decisions = [];
    private readonly List<Finding> _notes = [];
    private readonly List<Finding> _left = [];

    public SourceState Source { get; } = source;

    /// <summary>The new program, in the order in which it is written.</summary>
    public IReadOnlyList<ProgramResource> Program => _program;

    /// <summary>What somebody has to decide.</summary>
    public IReadOnlyList<Finding> Decisions => _decisions;

    /// <summary>What is worth knowing.</summary>
    public IReadOnlyList<Finding> Notes => _notes;

    /// <summary>Resources of a CEN that stay where they are, and why.</summary>
    public IReadOnlyList<Finding> Left => _left;

    /// <summary>The resources that the new program takes over.</summary>
    public IEnumerable<SourceResource> Converted => _program.SelectMany(resource => resource.From);

    public void Add(ProgramResource resource) => _program.Add(resource);

    public void Decide(SourceResource? resource, string text) => _decisions.Add(new Finding(resource, text));

    public void Note(SourceResource? resource, string text) => _notes.Add(new Finding(resource, text));

    public void Leave(SourceResource resource, string why) => _left.Add(new Finding(resource, why));
}
