using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>Every union of the contract is a closed hierarchy of its variants and one class for those that nobody knows yet.</summary>
internal sealed class UnionConformanceTests
{
    private static IEnumerable<string> Unions => ComposedContract.Unions;

    [TestCaseSource(nameof(Unions))]
    public void Variants_OfAUnion_AreThoseOfTheContractAndTheUnknownOne(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type union = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, schema.Text("x-name")!);

        Assert.That(
            GeneratedTypes.All.Where(type => type.BaseType == union).Select(type => type.Name),
            Is.EquivalentTo(schema.List("x-variants").Append($"Unknown{union.Name}")));
        Assert.That(union.IsAbstract, Is.True);
        Assert.That(union.GetConstructors(), Is.Empty, "Nobody else may derive from a union.");
        Assert.That(union.GetProperties(), Is.Empty);
    }
}
