using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;

namespace PulumiCen.Migration.Sources;

/// <summary>Reads a source, whichever of those it is that are known.</summary>
internal static class SourceReader
{
    /// <summary>Reads it.</summary>
    /// <param name="text">Where it is read from.</param>
    /// <param name="name">What messages call it: the file, or <c>-</c>.</param>
    /// <exception cref="MigrationException">It is none of those that are known.</exception>
    public static SourceState Read(TextReader text, string name)
    {
        try
        {
            var documents = Documents(text);
            return documents switch
            {
                [] => throw Unreadable("it is empty."),
                [JObject document] when PulumiStateReader.IsOne(document) => PulumiStateReader.Read(document),
                [JObject document] when TerraformShowReader.IsOne(document) => TerraformShowReader.Read(document),
                [JObject document] when TerraformStateReader.IsOne(document) => TerraformStateReader.Read(document),
                _ when documents.TrueForAll(ListingReader.IsOne) => ListingReader.Read(documents),
                _ => throw Unreadable("it has none of the fields that these have."),
            };
        }
        catch (JsonReaderException exception)
        {
            // The reader's own text may quote what it read.
            throw Unreadable($"it is no JSON from line {Math.Max(1, exception.LineNumber)}, column {exception.LinePosition}, on.");
        }
        catch (UnreadableSourceException exception)
        {
            throw Unreadable(exception.Message);
        }

        MigrationException Unreadable(string detail) => new(Diagnostics.MigrationSourceUnreadable(name, detail));
    }

    // The aliyun CLI prints an answer for each call, and a file may have several of them, one after the other.
    private static List<JToken> Documents(TextReader text)
    {
        using var json = new JsonTextReader(text) { SupportMultipleContent = true, DateParseHandling = DateParseHandling.None, CloseInput = false };
        var documents = new List<JToken>();
        while (json.Read())
        {
            if (json.TokenType != JsonToken.Comment)
            {
                documents.Add(JToken.ReadFrom(json));
            }
        }

        return documents;
    }
}
