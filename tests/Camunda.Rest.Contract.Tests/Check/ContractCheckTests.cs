using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Contract.Tests.Import;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Check;

[Parallelizable(ParallelScope.All)]
public sealed class ContractCheckTests
{
    [Test]
    public void Run_ImportedContract_FindsNoLoss()
    {
        CheckReport report = Check(_ => { });

        Assert.That(report.Losses, Is.Empty);
        Assert.That(report.Summary, Is.EqualTo("operations 2, properties 41, losses 0"));
    }

    [Test]
    public void Run_AnyFactRemovedOrChanged_ReportsALoss()
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        JsonObject contract = Importer.Import(folder.FullName, "8.9");
        SourceSet sources = SourceSet.Read(folder.FullName);
        List<string> unseen = [];
        int count = 0;
        foreach ((string name, JsonObject mutant) in ContractMutations.Of(contract))
        {
            count++;
            if (ContractCheck.Run(sources, mutant).Losses.Count == 0)
            {
                unseen.Add(name);
            }
        }

        // The description does not know what we call the contract, nor which version the caller imports it as.
        Assert.That(
            unseen, Is.EquivalentTo((string[])["without $.info.title", "with another $.info.title", "with another $.info.version"]));
        Assert.That(count, Is.GreaterThan(500));
    }

    [TestCase(
        "$.paths['/order-lines/search'].post",
        "tags",
        "[\"OrdersOther\"]",
        "POST /order-lines/search: the tag is 'Order line' upstream and 'OrdersOther' in the contract.")]
    [TestCase(
        "$.paths['/order-lines/search'].post", "x-required-permissions", "[]", "POST /order-lines/search: x-required-permissions is [")]
    [TestCase(
        "$.paths['/order-lines/search'].post.responses",
        "500",
        "{}",
        "POST /order-lines/search: the response '500' is in the contract only.")]
    [TestCase("$.paths['/order-lines/search']", "get", "{}", "/order-lines/search: the method 'get' is in the contract only.")]
    [TestCase("$.paths", "/other", "{}", "paths: the path '/other' is in the contract only.")]
    [TestCase(
        "$.components.schemas.OrderLineResult.properties",
        "extra",
        "{\"type\": \"string\"}",
        "POST /order-lines/search 200.items[]: the property 'extra' is in the contract only.")]
    [TestCase(
        "$.components.schemas.OrderLineResult",
        "required",
        "[\"orderLineKey\", \"state\", \"kind\"]",
        "POST /order-lines/search 200.items[]: the required property 'kind' is in the contract only.")]
    [TestCase(
        "$.components.schemas.OrderLineResult",
        "x-direction",
        "\"both\"",
        "component OrderLineResult: x-direction is \"response\" upstream and \"both\" in the contract.")]
    [TestCase(
        "$.components.schemas.OrderLineResult.properties.kind",
        "nullable",
        "true",
        "POST /order-lines/search 200.items[].kind: nullable is false upstream and true in the contract.")]
    [TestCase(
        "$.components.schemas.OrderLineResult.properties.oldName",
        "maxLength",
        "10",
        "POST /order-lines/search 200.items[].oldName: maxLength is 9 upstream and 10 in the contract.")]
    [TestCase(
        "$.components.schemas.OrderLineResult.properties.price",
        "format",
        "\"float\"",
        "POST /order-lines/search 200.items[].price: the format is \"double\" upstream and \"float\" in the contract.")]
    [TestCase(
        "$.components.schemas.OrderLineResult.properties.tags",
        "x-added-in-version",
        "\"8.8\"",
        "POST /order-lines/search 200.items[].tags: x-added-in-version is \"8.9\" upstream and \"8.8\" in the contract.")]
    [TestCase(
        "$.components.schemas.OrderState",
        "enum",
        "[\"OPEN\", \"DONE\", \"GONE\", \"NEW\"]",
        "the enum value 'NEW' is in the contract only.")]
    [TestCase(
        "$.components.schemas.OrderStateFilterProperty",
        "x-operators",
        "\"$eq,$exists\"",
        "POST /order-lines/search request.filter.state: the operator '$in' is missing in the contract.")]
    [TestCase(
        "$.components.schemas.OrderKey",
        "x-pattern",
        "\"^[0-9]+$\"",
        "pattern is \"^-?[0-9]\\u002B$\" upstream and \"^[0-9]\\u002B$\" in the contract.")]
    [TestCase(
        "$.components.schemas.Payment",
        "x-mapping",
        "\"card=CashPayment,cash=CashPayment\"",
        "the mapping 'card=CardPayment' is missing in the contract.")]
    [TestCase(
        "$.components.schemas.Page",
        "x-match",
        "\"LimitPage=limit,OffsetPage=from\"",
        "'limit' should tell 'LimitPage' from the others, and upstream it is a property of LimitPage and OffsetPage.")]
    [TestCase(
        "$.components.schemas", "Stray", "{\"type\": \"object\"}", "component Stray: nothing in the description leads to this component.")]
    public void Run_FactOfOneKindAddedOrAltered_SaysWhatDiffersAndWhere(string path, string member, string value, string loss)
    {
        CheckReport report = Check(contract => Find(contract, path)[member] = JsonNode.Parse(value));

        Assert.That(report.Losses.Select(found => found.ToString()), Has.Some.Contains(loss));
    }

    [Test]
    public void Run_ObjectWithAnEmptyListOfProperties_IsNoLoss()
    {
        using TemporaryFolder folder = new(("api.yaml", Description.WithProperties(
            "inner: { $ref: '#/components/schemas/Inner' }", "    Inner: { type: object, properties: {} }")));
        JsonObject contract = Importer.Import(folder.FullName, "8.9");

        Assert.That(contract["components"]!["schemas"]!["Inner"]!["type"]!.ToString(), Is.EqualTo("object"));
        Assert.That(ContractCheck.Run(SourceSet.Read(folder.FullName), contract).Losses, Is.Empty);
    }

    private static CheckReport Check(Action<JsonObject> change)
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        JsonObject contract = Importer.Import(folder.FullName, "8.9");
        change(contract);
        return ContractCheck.Run(SourceSet.Read(folder.FullName), contract);
    }

    private static JsonNode Find(JsonNode node, string path) =>
        node.GetPath() == path
            ? node
            : node.AsObject()
                .Where(member => member.Value is JsonObject)
                .Select(member => member.Value!)
                .First(child => IsWithin(path, child.GetPath())) is { } next
                ? Find(next, path)
                : node;

    private static bool IsWithin(string path, string parent) =>
        path == parent
            || path.StartsWith(parent + ".", StringComparison.Ordinal)
            || path.StartsWith(parent + "[", StringComparison.Ordinal);
}
