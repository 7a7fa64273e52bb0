using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace Camunda.Rest.Contract.Yaml;

/// <summary>A YAML document on disk, as a JSON tree.</summary>
internal static class YamlFile
{
    /// <summary>Reads a file: order is kept, scalars are typed by the YAML core schema, quoted scalars stay strings.</summary>
    /// <exception cref="ContractException">The file is missing, empty, malformed, or gives a key twice.</exception>
    public static JsonNode Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException(path, "$", $"the file cannot be read ({e.Message}).");
        }

        return Parse(text, path);
    }

    /// <summary>Reads a document from text; <paramref name="file"/> is the name that errors carry.</summary>
    /// <exception cref="ContractException">The text is empty, malformed, or gives a key twice.</exception>
    public static JsonNode Parse(string text, string file)
    {
        try
        {
            return new YamlTreeReader(new Parser(new StringReader(text)), file).ReadDocument();
        }
        catch (YamlException e)
        {
            throw new ContractException(file, YamlTreeReader.At(e.Start), $"this is not well-formed YAML ({e.Message.TrimEnd('.')}).");
        }
    }

    /// <summary>Writes the tree as a whole file or not at all: to a neighbour first, then moved into place.</summary>
    public static void Write(string path, JsonNode tree)
    {
        string full = Path.GetFullPath(path);
        string draft = full + ".draft";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(draft, YamlText.Write(tree));
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException(path, "$", $"the file cannot be written ({e.Message}).");
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
