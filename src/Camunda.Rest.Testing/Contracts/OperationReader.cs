using System.Globalization;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>Reads the <c>paths</c> of a contract.</summary>
internal sealed class OperationReader(SchemaReader schemas)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public IReadOnlyList<ApiOperation> Read(JsonObject document)
    {
        string server = ServerOf(document) ?? "";
        List<ApiOperation> operations = [];
        foreach ((string path, JsonNode? node) in document["paths"]?.AsObject() ?? [])
        {
            JsonObject item = node as JsonObject ?? throw new ContractFormatException($"paths.{path}", "must be a mapping");
            string fullPath = (ServerOf(item) ?? server).TrimEnd('/') + path;
            foreach (string method in Methods)
            {
                if (item[method] is JsonObject operation)
                {
                    operations.Add(ReadOperation($"paths.{path}.{method}", method.ToUpperInvariant(), fullPath, operation));
                }
            }
        }

        return operations;
    }

    private static string? ServerOf(JsonObject node) => node["servers"]?[0]?["url"]?.GetValue<string>();

    private ApiOperation ReadOperation(string at, string method, string path, JsonObject operation)
    {
        string id = operation["operationId"]?.GetValue<string>() ?? throw new ContractFormatException(at, "has no operationId");
        List<ApiParameter> parameters = [];
        foreach (JsonNode? parameter in operation["parameters"]?.AsArray() ?? [])
        {
            string name = parameter!["name"]!.GetValue<string>();
            bool required = parameter["required"]?.GetValue<bool>() ?? false;
            parameters.Add(new(name, parameter["in"]!.GetValue<string>(), required, schemas.ReadUse($"{id}.{name}", parameter["schema"])));
        }

        return new(id, method, path, parameters, ReadBody(id, operation["requestBody"]), ReadResponses(id, operation["responses"]));
    }

    private ApiBody? ReadBody(string id, JsonNode? body) =>
        body is null ? null : new(body["required"]?.GetValue<bool>() ?? false, ReadContent($"{id}.requestBody", body["content"]));

    private Dictionary<int, IReadOnlyDictionary<string, SchemaUse>> ReadResponses(string id, JsonNode? responses) =>
        (responses?.AsObject() ?? []).ToDictionary(
            response => int.Parse(response.Key, CultureInfo.InvariantCulture),
            IReadOnlyDictionary<string, SchemaUse> (response) => ReadContent($"{id}.{response.Key}", response.Value?["content"]));

    private Dictionary<string, SchemaUse> ReadContent(string at, JsonNode? content) =>
        (content?.AsObject() ?? []).ToDictionary(
            media => media.Key,
            media => schemas.ReadUse(at, media.Value?["schema"]),
            StringComparer.OrdinalIgnoreCase);
}
