using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Document;

/// <summary>One place of a contract that has a type.</summary>
/// <param name="Address">
/// What stays the same over the versions: <c>UserTaskResult.tags[]</c>, <c>getUser(username)</c>, <c>getUser:200</c>.
/// </param>
/// <param name="Schema">The schema there; changes to it change the document.</param>
internal sealed record TypeSlot(string Address, JsonObject Schema)
{
    /// <summary>All places of a contract, items of arrays and values of maps included.</summary>
    public static IEnumerable<TypeSlot> AllOf(ContractDocument contract) =>
        contract.Operations.SelectMany(OfOperation)
            .Concat(contract.Schemas.SelectMany(schema => OfSchema(schema.Key, (JsonObject)schema.Value!)));

    private static IEnumerable<TypeSlot> OfOperation(ContractOperation operation)
    {
        IEnumerable<TypeSlot> parameters = operation.Parameters.SelectMany(
            parameter => WithInner($"{operation.Id}({parameter.Text("name")})", parameter["schema"]));
        IEnumerable<TypeSlot> request = OfContent($"{operation.Id}:request", operation.Body);
        return parameters.Concat(request)
            .Concat(operation.Successes.SelectMany(response => OfContent($"{operation.Id}:{response.Key}", response.Value)));
    }

    private static IEnumerable<TypeSlot> OfContent(string address, JsonObject? owner) =>
        owner.Contents().SelectMany(content => WithInner(address, content.Value));

    private static IEnumerable<TypeSlot> OfSchema(string name, JsonObject schema) => schema["properties"] is null
        ? WithInner(name, schema).Skip(1)
        : schema.Properties().SelectMany(property => WithInner($"{name}.{property.Key}", property.Value));

    private static IEnumerable<TypeSlot> WithInner(string address, JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return [];
        }

        return WithInner(address + "[]", schema["items"]).Concat(WithInner(address + "{}", schema["additionalProperties"]))
            .Prepend(new(address, schema));
    }
}
