using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Writers;

/// <summary>The file for <c>pulumi import --file</c>.</summary>
internal static class ImportFile
{
    public const string Name = "import.json";

    public static WrittenFile Write(IEnumerable<ProgramResource> resources) => new(Name, new JObject
    {
        ["resources"] = new JArray(resources.Select(resource => new JObject
        {
            ["type"] = resource.Token,
            ["name"] = resource.Name,
            ["id"] = resource.ImportId,
        })),
    }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
}
