using YamlDotNet.RepresentationModel;

namespace PulumiCen.Tool.Stacks;

/// <summary>A copy of <c>Pulumi.STACK.yaml</c> with more values, for one run; the file itself stays as it is.</summary>
internal sealed class OneRunConfig : IDisposable
{
    private readonly DirectoryInfo _folder;

    private OneRunConfig(DirectoryInfo folder, string path)
    {
        _folder = folder;
        Path = path;
    }

    /// <summary>The copy.</summary>
    public string Path { get; }

    /// <summary>Writes the copy into a folder that only this user can read: values may be secrets.</summary>
    public static OneRunConfig Create(string stackFile, string project, IEnumerable<ConfigSetting> settings)
    {
        var folder = Directory.CreateTempSubdirectory("pulumi-cen-");
        var copy = new OneRunConfig(folder, System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(stackFile)));
        var document = Read(stackFile);
        Add((YamlMappingNode)document.RootNode, project, settings);
        using var writer = new StreamWriter(copy.Path);
        new YamlStream(document).Save(writer, assignAnchors: false);
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static YamlDocument Read(string stackFile)
    {
        if (File.Exists(stackFile))
        {
            using var reader = new StreamReader(stackFile);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode } document])
            {
                return document;
            }
        }

        return new YamlDocument(new YamlMappingNode());
    }

    private static void Add(YamlMappingNode root, string project, IEnumerable<ConfigSetting> settings)
    {
        if (!root.Children.TryGetValue("config", out var node) || node is not YamlMappingNode config)
        {
            config = [];
            root.Children["config"] = config;
        }

        foreach (var setting in settings)
        {
            // Quoted, so that "0.5" or "on" stays the text that was typed.
            config.Children[setting.FullKey(project)] =
                new YamlScalarNode(setting.Value) { Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted };
        }
    }
}
