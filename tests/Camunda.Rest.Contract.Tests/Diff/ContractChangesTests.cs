using Camunda.Rest.Contract.Diff;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Diff;

[Parallelizable(ParallelScope.All)]
public sealed class ContractChangesTests
{
    private const string Id = "{$ref: '#/components/schemas/GroupId'}";

    [Test]
    public void Between_TheSameContract_IsNothing()
    {
        ContractChanges changes = Paths(Get("getA"), Get("getA"));

        Assert.That(
            changes.Summary(), Is.EqualTo("8.8 -> 8.9: 0 operations added, 0 removed, 0 changed; 0 types added, 0 removed, 0 changed."));
    }

    [Test]
    public void Between_OtherOperations_ListsBothSortsWithMethodAndPath()
    {
        ContractChanges changes = Paths(Get("getB"), $"{Get("getC")}\n{Get("getA")}");

        Assert.Multiple(() =>
        {
            Assert.That(changes.OperationsAdded, Is.EqualTo(new[] { "getA  GET /getA", "getC  GET /getC" }));
            Assert.That(changes.OperationsRemoved, Is.EqualTo(new[] { "getB  GET /getB" }));
        });
    }

    [TestCase(
        "{name: g, in: query, schema: {type: string}}",
        "{name: g, in: query, schema: " + Id + "}",
        "parameter g in query: string, optional -> GroupId, optional")]
    [TestCase(
        "{name: g, in: query, schema: {type: string}}",
        "{name: g, in: query, required: true, schema: {type: string}}",
        "parameter g in query: string, optional -> string")]
    [TestCase("", "{name: g, in: query, schema: {type: integer, format: int32}}", "+ parameter g in query: int32, optional")]
    [TestCase("{name: g, in: query, schema: {type: string}}", "", "- parameter g in query: string, optional")]
    public void Between_OtherParameter_SaysWhatItWasAndIs(string was, string @is, string expected) =>
        Assert.That(
            Operation($"parameters: [{was}], responses: {{}}", $"parameters: [{@is}], responses: {{}}"), Is.EqualTo(new[] { expected }));

    [TestCase("'200': {}", "'200': {content: {application/json: {schema: " + Id + "}}}", "result: 200 nothing -> 200 GroupId")]
    [TestCase("'204': {}", "'204': {}, '404': {}", "errors:  -> 404")]
    public void Between_OtherResponses_SaysWhatTheyWereAndAre(string was, string @is, string expected) =>
        Assert.That(Operation($"responses: {{{was}}}", $"responses: {{{@is}}}"), Is.EqualTo(new[] { expected }));

    [TestCase("deprecated: true", "deprecated: no -> yes")]
    [TestCase("x-eventually-consistent: true", "eventually consistent: no -> yes")]
    [TestCase("tags: [Groups]", "tag:  -> Groups")]
    [TestCase("requestBody: {required: true, content: {application/json: {schema: " + Id + "}}}", "request: nothing -> GroupId")]
    public void Between_OtherFact_SaysWhatItWasAndIs(string @is, string expected) =>
        Assert.That(Operation("responses: {}", $"{@is}, responses: {{}}"), Is.EqualTo(new[] { expected }));

    [TestCase("{type: string}", "{$ref: '#/components/schemas/S'}", "p: string -> S")]
    [TestCase("{type: string}", "{type: string, nullable: true}", "p: string -> string?")]
    [TestCase("{type: array, items: {type: string}}", "{type: array, items: " + Id + "}", "p: string[] -> GroupId[]")]
    [TestCase("{type: string, maxLength: 5}", "{type: string, maxLength: 6}", "p maxLength: 5 -> 6")]
    [TestCase("{type: string}", "{type: string, deprecated: true}", "p deprecated: none -> true")]
    public void Between_OtherPropertyType_SaysWhatItWasAndIs(string was, string @is, string expected) =>
        Assert.That(
            Type($"{{type: object, properties: {{p: {was}}}}}", $"{{type: object, properties: {{p: {@is}}}}}"),
            Is.EqualTo(new[] { expected }));

    [Test]
    public void Between_OtherRequired_SaysSoAtTheProperty() =>
        Assert.That(
            Type("{type: object, properties: {p: {type: string}}}", "{type: object, required: [p], properties: {p: {type: string}}}"),
            Is.EqualTo(new[] { "p: string -> string, required" }));

    [Test]
    public void Between_OtherProperties_ListsThemInOrder() =>
        Assert.That(
            Type(
                "{type: object, properties: {c: {type: string}}}",
                "{type: object, required: [a], properties: {b: {type: boolean}, a: {type: string}}}"),
            Is.EqualTo(new[] { "+ a: string, required", "+ b: boolean", "- c: string" }));

    [TestCase("{type: string, enum: [A, C]}", "{type: string, enum: [B, A]}", "+ value B|- value C")]
    [TestCase("{type: string, enum: [A, B]}", "{type: string, enum: [B, A]}", "")]
    [TestCase("{x-kind: filter, x-operators: $eq}", "{x-kind: filter, x-operators: '$eq,$in'}", """x-operators: "$eq" -> "$eq,$in" """)]
    [TestCase("{type: string, enum: [A]}", "{x-kind: id}", "kind: enum -> id")]
    public void Between_OtherType_SaysWhatItWasAndIs(string was, string @is, string expected) =>
        Assert.That(string.Join('|', Type(was, @is)), Is.EqualTo(expected.Trim()));

    [Test]
    public void Between_OtherTypes_ListsBothSortsWithTheirKind()
    {
        ContractChanges changes = ContractChanges.Between(
            ContractText.Document("8.8", schemas: "Old: {type: object}"),
            ContractText.Document("8.9", schemas: "New: {x-kind: key}\nAn: {type: string, enum: [A]}"));

        Assert.Multiple(() =>
        {
            Assert.That(changes.TypesAdded, Is.EqualTo(new[] { "An  enum", "New  key" }));
            Assert.That(changes.TypesRemoved, Is.EqualTo(new[] { "Old  object" }));
        });
    }

    private static string Get(string id) => $"/{id}: {{get: {{operationId: {id}, responses: {{'204': {{}}}}}}}}";

    private static ContractChanges Paths(string was, string @is) =>
        ContractChanges.Between(ContractText.Document("8.8", was), ContractText.Document("8.9", @is));

    private static List<string> Operation(string was, string @is) =>
        Paths($"/a: {{get: {{operationId: a, {was}}}}}", $"/a: {{get: {{operationId: a, {@is}}}}}").OperationsChanged
            .SelectMany(changed => changed.Differences)
            .ToList();

    private static List<string> Type(string was, string @is) =>
        ContractChanges.Between(ContractText.Document("8.8", schemas: $"T: {was}"), ContractText.Document("8.9", schemas: $"T: {@is}"))
            .TypesChanged.SelectMany(changed => changed.Differences)
            .ToList();
}
