using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Tests.Document;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Backports;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class BackporterTests : IDisposable
{
    private const string NewPaths = "/groups/{groupId}: {get: {operationId: getGroup, parameters: [{name: groupId, in: path, schema: "
        + "{$ref: '#/components/schemas/GroupId'}}], responses: {'204': {}}}}";

    private const string NewSchemas = """
        GroupId: {x-kind: id, x-max-length: 256}
        GroupResult: {type: object, properties: {groupId: {$ref: '#/components/schemas/GroupId'}, other: {$ref: '#/components/schemas/GroupId'}, groupIds: {type: array, items: {$ref: '#/components/schemas/GroupId'}}}}
        """;

    private const string OldPaths = "/groups/{groupId}: {get: {operationId: getGroup, parameters: [{name: groupId, in: path, schema: "
        + "{type: string, pattern: x}}], responses: {'204': {}}}}";

    private const string OldSchemas = """
        Another: {type: object, properties: {groupId: {type: string}}}
        GroupResult: {type: object, properties: {groupId: {type: string, nullable: true, minLength: 1}, other: {type: string, format: uuid}, groupIds: {type: array, items: {type: string}}}}
        Zoo: {type: object, properties: {}}
        """;

    private readonly ContractFolderFixture _contracts = new ContractFolderFixture().With("8.10", NewPaths, NewSchemas);

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Apply_PlainTextWhereTheNewerHasTheType_TakesTheType()
    {
        ContractDocument old = Backported("types: {GroupId: '8.10'}");

        Assert.Multiple(() =>
        {
            Assert.That(Type(old, "getGroup(groupId)"), Is.EqualTo("""{"$ref":"#/components/schemas/GroupId"}"""));
            Assert.That(Type(old, "GroupResult.groupId"), Is.EqualTo("""{"$ref":"#/components/schemas/GroupId","nullable":true}"""));
            Assert.That(Type(old, "GroupResult.groupIds[]"), Is.EqualTo("""{"$ref":"#/components/schemas/GroupId"}"""));
        });
    }

    [Test]
    public void Apply_OtherPlaces_StayAsTheyAre()
    {
        ContractDocument old = Backported("types: {GroupId: '8.10'}");

        Assert.Multiple(() =>
        {
            Assert.That(Type(old, "Another.groupId"), Is.EqualTo("""{"type":"string"}"""));
            Assert.That(Type(old, "GroupResult.other"), Is.EqualTo("""{"type":"string","format":"uuid"}"""));
        });
    }

    [Test]
    public void Apply_TypeThatTheOlderLacks_IsAddedInOrder()
    {
        ContractDocument old = Backported("types: {GroupId: '8.10'}");

        Assert.That(old.Schemas.Select(schema => schema.Key), Is.EqualTo(new[] { "Another", "GroupId", "GroupResult", "Zoo" }));
        Assert.That(old.Schemas["GroupId"]!.ToJsonString(), Is.EqualTo("""{"x-kind":"id","x-max-length":256}"""));
    }

    [TestCase("$eq,$in", "KeyFilter,Key")]
    [TestCase("$eq", "TextFilter")]
    public void Apply_FilterOnText_TakesTheTypeOnlyWithTheSameOperators(string operators, string expected)
    {
        const string Newer = """
            Key: {x-kind: key}
            KeyFilter: {x-kind: filter, x-value: Key, x-operators: 'OPERATORS'}
            SomeFilter: {type: object, properties: {key: {$ref: '#/components/schemas/KeyFilter'}}}
            """;
        _contracts.With("8.10", schemas: Newer.Replace("OPERATORS", operators, StringComparison.Ordinal));
        ContractDocument old = ContractText.Document("8.8", schemas: """
            SomeFilter: {type: object, properties: {key: {$ref: '#/components/schemas/TextFilter'}}}
            TextFilter: {x-kind: filter, x-value: string, x-operators: '$eq,$in'}
            """);

        Backporter.Apply(Table("types: {KeyFilter: '8.10'}"), old, _contracts.Folder);

        Assert.That(
            TypeText.Of(TypeSlot.AllOf(old).Single(slot => slot.Address == "SomeFilter.key").Schema), Is.EqualTo(expected.Split(',')[0]));
        Assert.That(expected.Split(',').Where(type => !old.Schemas.ContainsKey(type)), Is.Empty);
    }

    [Test]
    public void Apply_OldDescriptionUnderANewNumber_TakesTheTypesToo()
    {
        ContractDocument trial = ContractText.Document("8.91-trial", OldPaths, OldSchemas);

        Backporter.Apply(Table("types: {GroupId: '8.10'}"), trial, _contracts.Folder);

        Assert.That(
            TypeText.Of(TypeSlot.AllOf(trial).Single(slot => slot.Address == "GroupResult.groupId").Schema), Is.EqualTo("GroupId?"));
    }

    [Test]
    public void Apply_ContractThatTheTableNames_StaysAsItIs()
    {
        ContractDocument contract = ContractText.Document("8.10", NewPaths, NewSchemas);
        string before = contract.Root.ToJsonString();

        Backporter.Apply(Table("types: {GroupId: '8.10'}"), contract, _contracts.Folder);

        Assert.That(contract.Root.ToJsonString(), Is.EqualTo(before));
    }

    [TestCase("types: {GroupId: '8.12'}", "no contract of version 8.12")]
    [TestCase("types: {NoSuchId: '8.10'}", "$.types.NoSuchId: the contract of 8.10 has no type of this name")]
    [TestCase("types: {GroupId: 8.10}", "in quotes")]
    [TestCase("types: {GroupId: soon}", "'soon' is not an API version")]
    [TestCase("typos: {}", "'types'")]
    public void Apply_TableThatNamesWhatDoesNotExist_IsRefused(string table, string sentence) =>
        Assert.That(() => Backported(table), Throws.InstanceOf<ContractException>().With.Message.Contains(sentence));

    private static BackportTable Table(string text) => BackportTable.From(YamlFile.Parse(text, "backports.yaml"), "backports.yaml");

    private static string Type(ContractDocument contract, string address) =>
        TypeSlot.AllOf(contract).Single(slot => slot.Address == address).Schema.ToJsonString();

    private ContractDocument Backported(string table)
    {
        ContractDocument old = ContractText.Document("8.8", OldPaths, OldSchemas);
        Backporter.Apply(Table(table), old, _contracts.Folder);
        return old;
    }
}
