using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Document;

/// <summary>A contract on disk.</summary>
internal static class ContractFile
{
    /// <exception cref="ContractException">The file is missing, malformed or not a contract.</exception>
    public static ContractDocument Read(string path) => Of(YamlFile.Read(path), path);

    /// <summary>Reads a contract from text; <paramref name="file"/> is the name that errors carry.</summary>
    /// <exception cref="ContractException">The text is malformed or not a contract.</exception>
    public static ContractDocument Parse(string text, string file) => Of(YamlFile.Parse(text, file), file);

    private static ContractDocument Of(JsonNode tree, string file) =>
        tree is JsonObject root
            ? new(root, file)
            : throw new ContractException(file, "$", "this is not a contract: it has to be a mapping.");
}
