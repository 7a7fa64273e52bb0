using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Backports;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class PlaceTypesTests : IDisposable
{
    private const string Source = """
        Inner: {type: object, properties: {key: {$ref: '#/components/schemas/Key'}}}
        Key: {x-kind: key}
        Named: {type: object, properties: {name: {type: string}, inner: {$ref: '#/components/schemas/Inner'}}}
        T:
          type: object
          properties:
            date: {type: string, format: date-time}
            named: {$ref: '#/components/schemas/Named'}
            list: {type: array, items: {$ref: '#/components/schemas/Named'}}
        """;

    private readonly ContractFolderFixture _contracts = new ContractFolderFixture().With("8.10", schemas: Source);

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Apply_TextWithAnotherFormat_TakesTheFormatAndKeepsItsOwnFacts()
    {
        ContractDocument contract = Applied("T.date", T("date: {type: string, minLength: 1, nullable: true}"));

        Assert.That(
            contract.Schemas["T"]!["properties"]!["date"]!.ToJsonString(),
            Is.EqualTo("""{"type":"string","format":"date-time","nullable":true}"""));
    }

    [TestCase("T.named", "named: {$ref: '#/components/schemas/Old'}", "Named")]
    [TestCase("T.list", "list: {type: array, items: {$ref: '#/components/schemas/Old'}}", "Named[]")]
    public void Apply_ObjectOfAnotherName_TakesTheOneOfTheSourceWithAllItNeeds(string place, string property, string expected)
    {
        ContractDocument contract = Applied(place, "Old: {type: object, properties: {name: {type: string}}}\n" + T(property));

        Assert.That(TypeText.Of(TypeSlot.AllOf(contract).Single(slot => slot.Address == place).Schema), Is.EqualTo(expected));
        Assert.That(contract.Schemas.Select(schema => schema.Key), Is.EqualTo(new[] { "Inner", "Key", "Named", "T" }));
    }

    [Test]
    public void Apply_SchemaThatAnotherPlaceUses_Stays()
    {
        ContractDocument contract = Applied("T.named", """
            Old: {type: object, properties: {name: {type: string}}}
            T: {type: object, properties: {named: {$ref: '#/components/schemas/Old'}, other: {$ref: '#/components/schemas/Old'}}}
            """);

        Assert.That(contract.Schemas.ContainsKey("Old"), Is.True);
    }

    [TestCase("T.date", "date: {type: object, properties: {}}")]
    [TestCase("T.date", "date: {type: integer}")]
    [TestCase("T.list", "list: {type: array, items: {type: string}}")]
    [TestCase("T.named", "named: {$ref: '#/components/schemas/More'}")]
    public void Apply_JsonOfAnotherKind_StaysAsItIs(string place, string property)
    {
        string schemas = "More: {type: object, properties: {name: {type: string}, more: {type: string}}}\n" + T(property);
        string before = ContractText.Document("8.8", schemas: schemas).Root.ToJsonString();

        Assert.That(Applied(place, schemas).Root.ToJsonString(), Is.EqualTo(before));
    }

    [Test]
    public void Apply_PlaceThatTheContractLacks_ChangesNothing() =>
        Assert.That(
            Applied("T.date", "Other: {type: object, properties: {date: {type: string}}}").Schemas.Select(schema => schema.Key),
            Is.EqualTo(new[] { "Other" }));

    [Test]
    public void Apply_PlaceThatTheSourceLacks_IsRefused() =>
        Assert.That(
            () => Applied("T.gone", T("")),
            Throws.InstanceOf<ContractException>().With.Message.Contains("$.places.T.gone: the contract of 8.10 has no such place"));

    private static string T(string properties) => $"T: {{type: object, properties: {{{properties}}}}}";

    private ContractDocument Applied(string place, string schemas)
    {
        ContractDocument contract = ContractText.Document("8.8", schemas: schemas);
        BackportTable table = new("backports.yaml", new Dictionary<string, ApiVersion>())
        {
            Places = new Dictionary<string, ApiVersion> { [place] = ApiVersion.Parse("8.10") },
        };
        PlaceTypes.Apply(table, contract, _contracts.Folder);
        return contract;
    }
}
