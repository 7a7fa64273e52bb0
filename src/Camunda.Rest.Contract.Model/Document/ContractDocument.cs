using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Document;

/// <summary>A contract in memory: the JSON tree and the way to its operations and schemas.</summary>
internal sealed class ContractDocument
{
    public ContractDocument(JsonObject root, string file)
    {
        Root = root;
        File = file;
        Version = ApiVersion.Parse(root["info"].Text("version") ?? throw Missing("$.info.version"));
        Paths = root["paths"] as JsonObject ?? throw Missing("$.paths");
        Schemas = root["components"].Object("schemas") ?? throw Missing("$.components.schemas");
        Operations = [.. ContractOperation.AllOf(Paths)];

        ContractException Missing(string path) =>
            new(file, path, "this is not a contract: the member is missing. Run 'import' to write the file.");
    }

    /// <summary>The file's name as the caller gave it, for errors.</summary>
    public string File { get; }

    public ApiVersion Version { get; }

    public JsonObject Root { get; }

    public JsonObject Paths { get; }

    public JsonObject Schemas { get; }

    /// <summary>All operations in the order of the document.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>A copy whose changes leave this document alone.</summary>
    public ContractDocument Clone() => new((JsonObject)Root.DeepClone(), File);

    /// <summary>The path of an operation with the server's part.</summary>
    /// <exception cref="ContractException">The operation does not have exactly one server.</exception>
    public string FullPathOf(ContractOperation operation)
    {
        JsonNode? servers = operation.PathItem["servers"] ?? Root["servers"];
        string server = servers is JsonArray { Count: 1 } only
            ? only[0].Text("url") ?? "/"
            : throw new ContractException(File, $"$.paths.{operation.Path}", "there has to be one server.");
        return server.TrimEnd('/') + operation.Path;
    }
}
