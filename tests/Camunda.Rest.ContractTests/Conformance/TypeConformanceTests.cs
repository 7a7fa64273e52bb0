using System.Reflection;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>The generated assembly holds what the contract has, and nothing else.</summary>
internal sealed class TypeConformanceTests
{
    [Test]
    public void PublicTypes_OfTheAssembly_AreThoseOfTheContract() =>
        Assert.That(GeneratedTypes.All.Select(type => type.FullName), Is.EquivalentTo(KeyTypes().Concat(ModelTypes()).Concat(ApiTypes())));

    [Test]
    public void Stamp_OfTheAssembly_IsThatOfTheContract()
    {
        Dictionary<string, string?> stamps = GeneratedTypes.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(stamp => stamp.Key, stamp => stamp.Value);
        string version = ComposedContract.Published.Version.ToString();
        string hash = ComposedContract.Composed.Root.Text("x-contract-hash")!;

        Assert.That(new[] { stamps["CamundaApiVersion"], Constant(nameof(CamundaContract.ApiVersion)) }, Has.All.EqualTo(version));
        Assert.That(
            new[] { stamps["CamundaContractHash"], Constant(nameof(CamundaContract.Hash)) },
            Has.All.EqualTo(hash),
            "The generated code is older than the contract; build again.");
    }

    // By reflection: a constant that is named would have been compiled into this test.
    private static string? Constant(string name) => (string?)typeof(CamundaContract).GetField(name)!.GetRawConstantValue();

    private static IEnumerable<string> KeyTypes() =>
        ComposedContract.Keys.Append(nameof(CamundaContract)).Select(name => $"{GeneratedTypes.KeyNamespace}.{name}");

    private static IEnumerable<string> ModelTypes() => ComposedContract.Dtos
        .Concat(ComposedContract.Filters)
        .Concat(ComposedContract.Lists)
        .Concat(ComposedContract.Enums.SelectMany(name => new[] { name, $"{name}+Values" }))
        .Concat(ComposedContract.Unions.SelectMany(name => new[] { name, $"Unknown{name}" }))
        .Select(name => $"{GeneratedTypes.ModelNamespace}.{name}");

    private static IEnumerable<string> ApiTypes() => ComposedContract.Composed.Operations
        .Select(operation => $"I{operation.Tag}Api")
        .Distinct()
        .Append("CamundaApi")
        .Append("CamundaOperations")
        .Select(name => $"{GeneratedTypes.ApiNamespace}.{name}");
}
