using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Document;

/// <summary>A contract in memory: the JSON tree and the way to its operations and schemas.</summary>
internal sealed class ContractDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public ContractDocument(JsonObject root, string file)
    {
        Root = root;
        File = file;
        Version = ApiVersion.Parse(root["info"].Text("version") ?? throw Missing("$.info.version"));
        Paths = root["paths"] as JsonObject ?? throw Missing("$.paths");
        Schemas = root["components"]?["schemas"] as JsonObject ?? throw Missing("$.components.schemas");
        Operations = [.. Paths.SelectMany(path => OperationsOf(path.Key, (JsonObject)path.Value!))];

        ContractException Missing(string path) => new(file, path, "this is not a contract: the member is missing. Run 'import' to write the file.");
    }

    /// <summary>The file's name as the caller gave it, for errors.</summary>
    public string File { get; }

    public ApiVersion Version { get; }

    public JsonObject Root { get; }

    public JsonObject Paths { get; }

    public JsonObject Schemas { get; }

    /// <summary>All operations in the order of the document.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <exception cref="ContractException">The file is missing, malformed or not a contract.</exception>
    public static ContractDocument Read(string path) =>
        YamlFile.Read(path) is JsonObject root ? new(root, path) : throw new ContractException(path, "$", "this is not a contract: it has to be a mapping.");

    /// <summary>A copy whose changes leave this document alone.</summary>
    public ContractDocument Clone() => new((JsonObject)Root.DeepClone(), File);

    private static IEnumerable<ContractOperation> OperationsOf(string path, JsonObject item) =>
        item.Where(member => Methods.Contains(member.Key)).Select(member => new ContractOperation(path, item, member.Key, (JsonObject)member.Value!));
}
