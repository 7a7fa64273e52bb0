using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Api;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>
/// Every operation of the contract is one method of one Refit interface and one entry of <see cref="CamundaOperations"/>, both with its
/// facts.
/// </summary>
internal sealed class OperationConformanceTests
{
    private static readonly Dictionary<string, int> Counts = new() { ["8.8"] = 147, ["8.9"] = 183, ["8.10"] = 241 };

    private static IEnumerable<string> OperationIds => ComposedContract.Published.Operations.Select(operation => operation.Id);

    [Test]
    public void Count_OfThisVersion_IsThatOfTheApi()
    {
        int expected = Counts.GetValueOrDefault(CamundaContract.ApiVersion, ComposedContract.Published.Operations.Count);

        Assert.That(CamundaOperations.All, Has.Count.EqualTo(expected));
        Assert.That(RefitMethods(), Has.Exactly(expected).Items);
    }

    [Test]
    public void Operations_AllOfThem_AreThoseOfTheContract()
    {
        Assert.That(CamundaOperations.All.Select(operation => operation.Id), Is.EquivalentTo(OperationIds));
        Assert.That(RefitMethods().Select(method => method.Name), Is.EquivalentTo(ComposedContract.Composed.Operations.Select(MethodName)));
    }

    [Test]
    public void Areas_OfTheApi_AreTheTagsOfTheContract() =>
        Assert.That(
            typeof(CamundaApi).GetProperties().Select(property => $"{property.PropertyType.Name} {property.Name}"),
            Is.EquivalentTo(ComposedContract.Published.Operations
                .Select(operation => operation.Tag)
                .Distinct()
                .Select(tag => $"I{tag}Api {tag}")));

    [TestCaseSource(nameof(OperationIds))]
    public void Entry_OfAnOperation_HasItsFacts(string operationId)
    {
        ContractOperation operation = Published(operationId);
        CamundaOperation? entry = CamundaOperations.Find(operationId);

        Assert.That(entry, Is.Not.Null);
        Assert.That(entry!.Method.Method, Is.EqualTo(operation.Method.ToUpperInvariant()));
        Assert.That(entry.PathTemplate, Is.EqualTo(FullPath(operation)));
        Assert.That(entry.Tag, Is.EqualTo(operation.Tag));
        Assert.That(entry.IsEventuallyConsistent, Is.EqualTo(operation.Json.IsTrue("x-eventually-consistent")));
        Assert.That(entry.AddedInVersion, Is.EqualTo(operation.Json["x-added-in-version"]?.ToString()));
        Assert.That(entry.SuccessStatusCodes, Is.EqualTo(Codes(operation.Successes)));
        Assert.That(entry.ErrorStatusCodes, Is.EqualTo(Codes(operation.Failures)));
        Assert.That(CamundaOperations.FindByMethod(MethodName(Composed(operationId))), Is.SameAs(entry));
        Assert.That(typeof(CamundaOperations).GetProperty(CamundaNaming.ToMemberName(operationId))?.GetValue(null), Is.SameAs(entry));
    }

    [TestCaseSource(nameof(OperationIds))]
    public void Method_OfAnOperation_HasItsSignature(string operationId)
    {
        ContractOperation operation = Composed(operationId);
        MethodInfo method = GeneratedTypes.Find(GeneratedTypes.ApiNamespace, $"I{operation.Tag}Api").GetMethod(MethodName(operation))!;

        Assert.That(RefitSignature.Of(method), Is.EqualTo(OperationSignature.Of(operation, FullPath(Published(operationId)))));
        Assert.That(method.IsDefined(typeof(ObsoleteAttribute)), Is.EqualTo(operation.Json.IsTrue("deprecated")));
    }

    private static IEnumerable<MethodInfo> RefitMethods() =>
        GeneratedTypes.All.Where(type => type.IsInterface).SelectMany(type => type.GetMethods());

    private static ContractOperation Published(string id) => ComposedContract.Published.Operations.Single(operation => operation.Id == id);

    private static ContractOperation Composed(string id) => ComposedContract.Composed.Operations.Single(operation => operation.Id == id);

    private static string MethodName(ContractOperation operation) => CamundaNaming.ToMemberName(operation.Id) + "Async";

    private static string FullPath(ContractOperation operation)
    {
        JsonNode servers = operation.PathItem["servers"] ?? ComposedContract.Published.Root["servers"]!;
        return servers[0].Text("url")!.TrimEnd('/') + operation.Path;
    }

    private static IEnumerable<int> Codes(IEnumerable<KeyValuePair<string, JsonObject>> responses) =>
        responses.Select(response => int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture));
}
