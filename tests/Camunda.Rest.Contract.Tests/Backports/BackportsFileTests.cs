using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Backports;

/// <summary>Holds the table of this repository against its contracts.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BackportsFileTests
{
    /// <summary>Places whose type differs by more than its name, so that a backport would change what goes over the wire.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["8.8 DecisionInstanceFilter.decisionEvaluationInstanceKey"] = "8.8 takes a plain key here, later versions a filter.",
        ["8.8 ElementInstanceFilter.elementId"] = "8.8 takes a plain id here, 8.10 a filter.",
        ["8.8 IncidentFilter.elementInstanceKey"] = "8.8 takes a plain key here, later versions a filter.",
        ["8.8 IncidentFilter.jobKey"] = "8.8 takes a plain key here, later versions a filter.",
        ["8.8 IncidentFilter.processDefinitionKey"] = "8.8 takes a plain key here, later versions a filter.",
        ["8.8 IncidentFilter.processInstanceKey"] = "8.8 takes a plain key here, later versions a filter.",
        ["8.8 UserTaskFilter.processDefinitionId"] = "8.8 takes a plain id here, 8.10 a filter.",
        ["8.8 UserTaskFilter.processDefinitionKey"] = "8.8 takes a plain key here, 8.10 a filter.",
        ["8.8 UserTaskFilter.processInstanceKey"] = "8.8 takes a plain key here, 8.10 a filter.",
        ["8.9 ElementInstanceFilter.elementId"] = "8.9 takes a plain id here, 8.10 a filter.",
        ["8.9 UserTaskFilter.processDefinitionId"] = "8.9 takes a plain id here, 8.10 a filter.",
        ["8.9 UserTaskFilter.processDefinitionKey"] = "8.9 takes a plain key here, 8.10 a filter.",
        ["8.9 UserTaskFilter.processInstanceKey"] = "8.9 takes a plain key here, 8.10 a filter.",
    };

    private static readonly BackportTable Table = BackportTable.Read(Repository.PathOf("openapi/backports.yaml"));

    [TestCase("8.8")]
    [TestCase("8.9")]
    public void Apply_OlderContract_HasTheKeysAndIdsOfTheNewestInThePlacesThatTheyShare(string version)
    {
        ContractFolder folder = Repository.Contracts;
        ContractDocument newest = folder.Find(Table.Types.Values.Max())!;
        ContractDocument older = folder.Find(ApiVersion.Parse(version))!.Clone();

        Backporter.Apply(Table, older, folder);

        Dictionary<string, string> oldTypes = Types(older);
        IEnumerable<string> different = Types(newest)
            .Where(type => IsIdentifier(newest, type.Value) && oldTypes.TryGetValue(type.Key, out string? old) && old != type.Value)
            .Select(type => $"{version} {type.Key}");
        Assert.That(different, Is.EquivalentTo(Exceptions.Keys.Where(place => place.StartsWith(version + " ", StringComparison.Ordinal))));
    }

    [Test]
    public void Table_EachType_IsTakenOverSomewhere()
    {
        ContractFolder folder = Repository.Contracts;
        HashSet<string> used =
        [
            .. from version in Table.Types.Values.Distinct()
               from older in folder.All
               from backport in Backporter.Between(older, folder.Find(version)!)
               where Table.Types.GetValueOrDefault(backport.Type) == version
               select backport.Type,
        ];

        Assert.That(Table.Types.Keys.Except(used), Is.Empty);
    }

    [Test]
    public void Table_EachPlace_IsRetypedSomewhere()
    {
        ContractFolder folder = Repository.Contracts;
        HashSet<string> used =
        [
            .. from contract in folder.All
               let before = contract.Clone()
               let after = Retyped(contract)
               from place in Table.Places.Keys
               where TypeSlot.AllOf(before).Any(slot => slot.Address == place)
               where Type(before, place) != Type(after, place)
               select place,
        ];

        Assert.That(Table.Places.Keys.Except(used), Is.Empty);

        ContractDocument Retyped(ContractDocument contract)
        {
            ContractDocument retyped = contract.Clone();
            PlaceTypes.Apply(Table, retyped, folder);
            return retyped;
        }

        static string Type(ContractDocument contract, string place) =>
            TypeText.Of(TypeSlot.AllOf(contract).First(slot => slot.Address == place).Schema);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Apply_LaterDescriptionThatForgetsOrAddsRequired_HasTheNullabilityOfTheNewest(bool isRequired)
    {
        ContractFolder folder = Repository.Contracts;
        ContractDocument newest = folder.Find(Table.Nullability!.Value)!;
        ContractDocument later = newest.Clone();
        foreach (JsonObject schema in Responses(later))
        {
            string[] names = isRequired ? [.. schema.Properties().Select(property => property.Key)] : [];
            schema["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        }

        Backporter.Apply(Table, later, folder);

        Assert.That(NeverNull(later), Is.Not.Empty.And.EquivalentTo(NeverNull(newest)));

        static IEnumerable<JsonObject> Responses(ContractDocument contract) =>
            contract.Schemas.Select(schema => (JsonObject)schema.Value!).Where(schema => schema.Text("x-direction") == "response");

        static IEnumerable<string> NeverNull(ContractDocument contract) =>
            from schema in contract.Schemas
            where schema.Value.Text("x-direction") == "response"
            from property in schema.Value.Properties()
            where schema.Value.Required().Contains(property.Key) && !property.Value.IsTrue("nullable")
            select $"{schema.Key}.{property.Key}";
    }

    private static Dictionary<string, string> Types(ContractDocument contract) =>
        TypeSlot.AllOf(contract)
            .DistinctBy(slot => slot.Address)
            .ToDictionary(slot => slot.Address, slot => TypeText.Of(slot.Schema).TrimEnd('?'));

    /// <summary>Whether a type is a key or id, or a filter on one.</summary>
    private static bool IsIdentifier(ContractDocument contract, string type) => contract.Schemas[type] is { } schema
        && (schema.Text("x-kind") is "key" or "id"
            || (schema.Text("x-value") is { } value && contract.Schemas[value].Text("x-kind") is "key" or "id"));
}
