namespace PulumiCen.Migration.Writers;

/// <summary>The language of the new program.</summary>
internal enum ProgramLanguage
{
    /// <summary>C#.</summary>
    CSharp,

    /// <summary>TypeScript.</summary>
    TypeScript,

    /// <summary>YAML.</summary>
    Yaml,
}
