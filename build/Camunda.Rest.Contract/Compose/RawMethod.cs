using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>The method of the raw interface: what it returns and takes, as C# for the template to print.</summary>
/// <param name="operation">The operation, whose body and parameters are composed.</param>
/// <param name="result">Its result.</param>
/// <param name="schemas">The contract's schemas.</param>
internal sealed class RawMethod(ContractOperation operation, ResultKind result, JsonObject schemas)
{
    private const string Json = "application/json, application/problem+json";

    /// <exception cref="ContractException">A parameter is of a kind or a type that no method can take.</exception>
    public void Compose()
    {
        JsonObject json = operation.Json;
        string? type = result.Name switch
        {
            "none" => null,
            "text" => "string",
            "stream" => "Stream",
            _ => TypeOf(result.Schema, "the result"),
        };
        bool isJson = result.Name is "json" or "optional-json";
        json["x-task"] = type is null ? "Task" : $"Task<{type}{(result.Name == "optional-json" ? "?" : "")}>";
        json["x-arguments"] = string.Concat(Arguments().OrderBy(argument => argument.IsOptional).Select(argument => argument.Code + ", "));
        json["x-register"] = !isJson
            ? ""
            : result.Schema.Text("type") == "array"
                ? $"RegisterList<{TypeOf(result.Schema!["items"], "an item of the result")}>"
                : $"Register<{type}>";
        json["x-accept"] = result.Name switch
        {
            "text" => $"{result.ContentType}, application/problem+json",
            "stream" => "*/*",
            _ => Json,
        };
    }

    private IEnumerable<(bool IsOptional, string Code)> Arguments()
    {
        foreach (JsonObject parameter in operation.Parameters)
        {
            string wireName = parameter.Text("name")!;
            string name = parameter.Text("x-name")!;
            string type = TypeOf(parameter["schema"], $"the parameter {wireName}");
            string alias = name == wireName ? "" : $"AliasAs(\"{wireName}\")";
            bool isOptional = !parameter.IsTrue("required");
            yield return parameter.Text("in") switch
            {
                "path" => (false, $"{(alias.Length > 0 ? $"[{alias}] " : "")}{type} {name}"),
                "query" =>
                    (isOptional, $"[Query{(type == "DateTimeOffset" ? "(Format = \"O\")" : "")}]{(alias.Length > 0 ? $" [{alias}]" : "")} "
                        + $"{Query(type, isOptional)} {name}{(isOptional ? " = null" : "")}"),
                "header" => (isOptional, $"[Header(\"{wireName}\")] {type}{(isOptional ? "?" : "")} {name}{(isOptional ? " = null" : "")}"),
                { } other => throw new ContractException($"{operation.Id}: the parameter {wireName} stands in '{other}'; a method takes "
                    + "parameters of the path, the query and the headers."),
                null => throw new ContractException($"{operation.Id}: the parameter {wireName} says not where it stands."),
            };
        }

        if (operation.Json.Text("x-body") == "multipart")
        {
            yield return (false, "[Body(buffered: false)] MultipartFormDataContent body");
        }
        else if (operation.Body is { } body)
        {
            string type = TypeOf(body["content"]?["application/json"]?["schema"], "the request");
            bool isOptional = !body.IsTrue("required");
            yield return (isOptional, $"[Body] {type}{(isOptional ? "? body = null" : " body")}");
        }
    }

    /// <summary>A truth value in a query is written small, which C# would not do.</summary>
    private static string Query(string type, bool isOptional) => (type == "bool" ? "QueryFlag" : type) + (isOptional ? "?" : "");

    private string TypeOf(JsonNode? slot, string place)
    {
        CSharpType type = CSharpType.Of(slot, schemas);
        return type.Kind != CSharpKind.Other
            ? type.Name
            : throw new ContractException($"{operation.Id}: {place} is of a type that has no C# type.");
    }
}
