using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Tests.Shared.Generated;

/// <summary>The contract that the referenced generated code was made from: as it is published, and as the generator saw it.</summary>
internal static class ComposedContract
{
    private static readonly string File = Repository.PathOf($"openapi/{CamundaContract.ApiVersion}/contract.yaml");

    private static readonly Lazy<ContractDocument> PublishedDocument = new(() => ContractFile.Read(File));

    private static readonly Lazy<ContractDocument> ComposedDocument = new(() => Of(ApiVersion.Parse(CamundaContract.ApiVersion)));

    /// <summary>The contract file as it is.</summary>
    public static ContractDocument Published => PublishedDocument.Value;

    /// <summary>The generator's input: with backports and C# names.</summary>
    public static ContractDocument Composed => ComposedDocument.Value;

    public static IEnumerable<string> Dtos => NamesOf(schema => schema.Text("x-kind") is null && schema["enum"] is null);

    public static IEnumerable<string> Enums => NamesOf(schema => schema["enum"] is not null);

    public static IEnumerable<string> Filters => NamesOf(schema => schema.Text("x-kind") == "filter");

    public static IEnumerable<string> Keys => NamesOf(schema => schema.Text("x-kind") is "key" or "id");

    public static IEnumerable<string> Lists => NamesOf(schema => schema.Text("x-kind") == "variable-conditions");

    public static IEnumerable<string> Unions => NamesOf(schema => schema.Text("x-kind") == "union");

    /// <summary>The generator's input for any version.</summary>
    public static ContractDocument Of(ApiVersion version)
    {
        string file = Repository.PathOf($"openapi/{version}/contract.yaml");
        JsonObject composed = ComposeCommand.Compose(
            file,
            version,
            Documentation.Read(Repository.PathOf("openapi/docs.yaml")),
            BackportTable.Read(Repository.PathOf("openapi/backports.yaml")),
            OperationTable.Read(Repository.PathOf("openapi/operations.yaml")));
        return new(composed, file);
    }

    public static JsonObject Schema(string name) => (JsonObject)Composed.Schemas[name]!;

    /// <summary>The parts of a fact that is a list in one text; none where the fact is absent.</summary>
    public static string[] List(this JsonNode? node, string fact) =>
        node.Text(fact)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static IEnumerable<string> NamesOf(Func<JsonNode, bool> isOfKind) =>
        Composed.Schemas.Where(schema => isOfKind(schema.Value!)).Select(schema => schema.Key);
}
