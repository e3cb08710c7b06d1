using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PulumiCen.Engine.Projects;

/// <summary>Refuses nesting that would take more stack than there is.</summary>
internal sealed class ShallowYaml(IParser yaml) : IParser
{
    public const int Deepest = 100;

    private int _depth;

    public ParsingEvent? Current => yaml.Current;

    public bool MoveNext()
    {
        if (!yaml.MoveNext())
        {
            return false;
        }

        _depth += Current!.NestingIncrease;
        return _depth <= Deepest
            ? true
            : throw new YamlException(Current.Start, Current.End, $"values are nested more than {Deepest} deep");
    }
}
