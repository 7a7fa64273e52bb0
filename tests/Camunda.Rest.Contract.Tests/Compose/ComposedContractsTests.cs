using System.Text.Json.Nodes;
using System.Xml.Linq;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

/// <summary>Holds the generator's input for each contract of this repository against what the templates rely on.</summary>
[Parallelizable(ParallelScope.All)]
[TestFixtureSource(nameof(Versions))]
public sealed class ComposedContractsTests(string version)
{
    private static readonly string[] OperationFacts =
        [
            "description", "x-tag", "x-method", "x-full-path", "x-success-codes", "x-error-codes", "x-result", "x-body",
            "x-eventually-consistent", "x-deprecated", "x-alpha", "x-read-only", "x-idempotent", "x-operation-kind", "x-permissions",
            "x-shape", "x-resource", "x-member",
        ];

    private static readonly string[] PropertyFacts =
    [
        "description", "x-name", "x-stored", "x-required", "x-nullable", "x-not-null", "x-deprecated",
    ];

    private readonly JsonObject _composed = Compose(version);

    [Test]
    public void Compose_Twice_GivesTheSameText() =>
        Assert.That(Compose(version).ToJsonString(), Is.EqualTo(_composed.ToJsonString()));

    [Test]
    public void Operations_EachOne_HasItsFactsAndOneResponse() => Assert.Multiple(() =>
    {
        foreach (JsonObject operation in Operations())
        {
            Assert.That(OperationFacts.Where(fact => operation[fact] is null), Is.Empty, operation.Text("operationId"));
            Assert.That(operation["responses"]!.AsObject(), Has.Count.EqualTo(1), operation.Text("operationId"));
        }
    });

    [Test]
    public void Operations_AllOfThem_HaveDistinctMethodsAndFullPaths()
    {
        List<JsonObject> operations = [.. Operations()];

        Assert.That(operations.Select(operation => operation.Text("x-method")), Is.Unique);
        Assert.That(operations.Select(operation => operation.Text("x-full-path")), Has.All.Match("^(/[A-Za-z0-9-]+|/{[A-Za-z]+})+$"));
    }

    [Test]
    public void Properties_EachOne_HasItsFacts()
    {
        IEnumerable<string> without =
            from schema in Schemas()
            from property in schema.Value.Properties()
            from fact in PropertyFacts
            where property.Value[fact] is null
            select $"{schema.Key}.{property.Key} {fact}";

        Assert.That(without, Is.Empty);
    }

    [Test]
    public void Types_AllOfThem_HaveDistinctNamesInAnyCase() =>
        Assert.That(Schemas().Select(schema => schema.Value.Text("x-name")!.ToUpperInvariant()), Is.Unique);

    [Test]
    public void References_AllOfThem_LeadToASchema()
    {
        HashSet<string> schemas = [.. Schemas().Select(schema => schema.Key)];

        Assert.That(
            Strings(_composed, "$ref").Select(reference => reference["#/components/schemas/".Length..])
                .Where(name => !schemas.Contains(name)),
            Is.Empty);
    }

    [Test]
    public void Descriptions_AllOfThem_AreWellFormedXmlOnOneLine() => Assert.Multiple(() =>
    {
        foreach (string description in Strings(_composed, "description").Concat(Strings(_composed, "x-enumDescriptions")).Distinct())
        {
            Assert.That(() => XElement.Parse($"<summary>{description}</summary>"), Throws.Nothing, description);
            Assert.That(description, Does.EndWith(".").And.Not.Contain("\n"));
        }
    });

    private static IEnumerable<string> Versions() => Repository.Contracts.Versions.Select(known => known.ToString());

    private static JsonObject Compose(string version) => ComposeCommand.Compose(
        Repository.PathOf($"openapi/{version}/contract.yaml"),
        ApiVersion.Parse(version),
        Documentation.Read(Repository.PathOf("openapi/docs.yaml")),
        BackportTable.Read(Repository.PathOf("openapi/backports.yaml")),
        OperationTable.Read(Repository.PathOf("openapi/operations.yaml")));

    /// <summary>The texts of all members of a name, single or in an array.</summary>
    private static IEnumerable<string> Strings(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member => (member.Key == name, member.Value) switch
        {
            (true, JsonValue text) => [text.ToString()],
            (true, JsonArray texts) => texts.Select(text => text!.ToString()),
            _ => Strings(member.Value, name),
        }),
        JsonArray items => items.SelectMany(item => Strings(item, name)),
        _ => [],
    };

    private IEnumerable<JsonObject> Operations() =>
        _composed["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (JsonObject)operation.Value!);

    private JsonObject Schemas() => _composed["components"]!["schemas"]!.AsObject();
}
