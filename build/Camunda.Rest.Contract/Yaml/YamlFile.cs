using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract.Files;
using YamlDotNet.Core;

namespace Camunda.Rest.Contract.Yaml;

/// <summary>A YAML document on disk, as a JSON tree.</summary>
internal static partial class YamlFile
{
    /// <summary>Reads a file: order is kept, scalars are typed by the YAML core schema, quoted scalars stay strings.</summary>
    /// <exception cref="ContractException">The file is missing, empty, malformed, or contains a key twice.</exception>
    public static JsonNode Read(string path) => Parse(TextFile.Read(path), path);

    /// <summary>Reads a document from text; <paramref name="file"/> is the name that errors carry.</summary>
    /// <exception cref="ContractException">The text is empty, malformed, or contains a key twice.</exception>
    public static JsonNode Parse(string text, string file)
    {
        try
        {
            return new YamlTreeReader(new Parser(new StringReader(text)), file).ReadDocument();
        }
        catch (YamlException e)
        {
            throw new ContractException(file, Place(e, text), $"this is not well-formed YAML ({e.Message.TrimEnd('.')}).");
        }
    }

    /// <summary>Writes the tree as a whole file or not at all.</summary>
    /// <exception cref="ContractException">The file cannot be written.</exception>
    public static void Write(string path, JsonNode tree) => TextFile.Write(path, YamlText.Write(tree));

    /// <summary>
    /// Where the error is. The parser reports a tab in the indentation at the document's start, or where the value before it begins.
    /// </summary>
    private static string Place(YamlException error, string text)
    {
        Match tab = TabInIndentation().Match(text);
        return tab.Success && (error.Start.Index == 0 || error.Message.Contains(" tab ", StringComparison.Ordinal))
            ? $"line {text.AsSpan(0, tab.Index).Count('\n') + 1}, column {tab.Length}"
            : YamlTreeReader.At(error.Start);
    }

    [GeneratedRegex("^ *\t", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TabInIndentation();
}
