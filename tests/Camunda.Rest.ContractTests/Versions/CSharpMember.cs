using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.ContractTests.Conformance;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>A member of the generated code that has a type.</summary>
/// <param name="Name">What user code calls it: <c>UserTaskResult.State</c>, <c>GetUserTaskAsync(userTaskKey)</c>,
/// <c>GetUserTaskAsync</c>.</param>
/// <param name="Type">Its C# type, and whether it has to be set.</param>
/// <param name="Address">Where it is in the contract, as <see cref="TypeSlot.Address"/>.</param>
internal sealed record CSharpMember(string Name, string Type, string Address)
{
    /// <summary>All members of a version.</summary>
    public static IEnumerable<CSharpMember> AllOf(ContractVersion version) =>
        version.Composed.Schemas.SelectMany(schema => OfSchema(schema.Key, schema.Value!, version.Composed.Schemas))
            .Concat(version.Composed.Operations.SelectMany(operation => OfOperation(operation, version.Composed.Schemas)));

    private static IEnumerable<CSharpMember> OfSchema(string name, JsonNode schema, JsonObject schemas)
    {
        string type = schema.Text("x-name")!;
        yield return new(type, KindOf(schema), name);
        if (schema.Text("x-kind") is not null)
        {
            yield break;
        }

        foreach ((string wire, JsonObject property) in schema.Properties())
        {
            bool isNotNull = property.IsTrue("x-not-null");
            bool hasToBeSet = isNotNull && schema.Text("x-direction") == "request" && property["x-const"] is null;
            string text = SchemaText.TypeOf(property, isOptional: !isNotNull && !property.IsTrue("x-never-null"), schemas);
            yield return new($"{type}.{property.Text("x-name")}", (hasToBeSet ? "required " : "") + text, $"{name}.{wire}");
        }
    }

    private static string KindOf(JsonNode schema) => (schema.Text("x-kind"), schema["enum"]) switch
    {
        (null, null) => "class",
        (null, _) => "enum",
        ("filter", _) => $"filter on {SchemaText.OperandOf(schema.Text("x-value")!)}",
        var (kind, _) => kind!,
    };

    private static IEnumerable<CSharpMember> OfOperation(ContractOperation operation, JsonObject schemas)
    {
        string method = operation.Json.Text("x-method")!;
        foreach (JsonObject parameter in operation.Parameters)
        {
            bool isOptional = !parameter.IsTrue("required");
            yield return new(
                $"{method}({parameter.Text("x-name")})",
                SchemaText.TypeOf(parameter["schema"], isOptional, schemas) + (isOptional ? " = default" : ""),
                $"{operation.Id}({parameter.Text("name")})");
        }

        if (operation.Body is { } body)
        {
            bool isOptional = !body.IsTrue("required");
            yield return new(
                $"{method}(body)",
                SchemaText.TypeOf(body["content"]!["application/json"]!["schema"], isOptional, schemas) + (isOptional ? " = default" : ""),
                $"{operation.Id}:request");
        }

        yield return new(method, OperationSignature.Result(operation, schemas), $"{operation.Id}:{operation.Successes.Single().Key}");
    }
}
