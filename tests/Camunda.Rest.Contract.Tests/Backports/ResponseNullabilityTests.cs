using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Backports;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class ResponseNullabilityTests : IDisposable
{
    private const string Anchor = """
        T:
          type: object
          x-direction: response
          required: [always, empty]
          properties: {always: {type: string}, empty: {type: string, nullable: true}, optional: {type: string}}
        """;

    private readonly ContractFolderFixture _contracts = new ContractFolderFixture().With("8.10", schemas: Anchor);

    public void Dispose() => _contracts.Dispose();

    [TestCase("always", "required: []", "{type: string}", "always", false)]
    [TestCase("always", "required: [always]", "{type: string}", "always", null)]
    [TestCase("always", "required: []", "{type: string, nullable: true}", "", null)]
    [TestCase("always", "required: [always]", "{type: string, nullable: true}", "always", null)]
    [TestCase("empty", "required: []", "{type: string}", "", null)]
    [TestCase("empty", "required: [empty]", "{type: string}", "", true)]
    [TestCase("optional", "required: [optional]", "{type: string}", "", true)]
    [TestCase("other", "required: [other]", "{type: string}", "other", null)]
    [TestCase("other", "required: []", "{type: string}", "", null)]
    public void Apply_MemberOfAResponse_IsRequiredAsInTheAnchorUnlessItSaysNullable(
        string name, string required, string property, string expected, bool? isWireRequired)
    {
        ContractDocument contract = Applied($"T: {{type: object, x-direction: response, {required}, properties: {{{name}: {property}}}}}");

        Assert.Multiple(() =>
        {
            Assert.That(contract.Schemas["T"].Required(), Is.EquivalentTo(expected.Split(',', StringSplitOptions.RemoveEmptyEntries)));
            Assert.That(
                contract.Schemas["T"]!["properties"]![name]![ResponseNullability.WireRequired]?.GetValue<bool>(),
                Is.EqualTo(isWireRequired));
        });
    }

    [Test]
    public void Apply_SchemaWithoutAListOfRequiredMembers_GetsOne()
    {
        ContractDocument contract = Applied("T: {type: object, x-direction: response, properties: {always: {type: string}}}");

        Assert.That(contract.Schemas["T"].Required(), Is.EqualTo(new[] { "always" }));
    }

    [TestCase("request")]
    [TestCase("both")]
    public void Apply_SchemaThatIsSent_KeepsItsOwn(string direction)
    {
        ContractDocument contract = Applied($$$"""
            T:
              type: object
              x-direction: {{{direction}}}
              required: [optional]
              properties: {always: {type: string}, optional: {type: string}}
            """);

        Assert.That(contract.Schemas["T"].Required(), Is.EqualTo(new[] { "optional" }));
    }

    [Test]
    public void Apply_LaterDescriptionThatForgetsRequired_HasTheSameNullability()
    {
        ContractDocument contract = Applied("T: {type: object, x-direction: response, properties: {always: {type: string}}}", "8.11");

        Assert.That(contract.Schemas["T"].Required(), Is.EqualTo(new[] { "always" }));
    }

    [Test]
    public void Apply_NoAnchor_LeavesTheContractAsItIs()
    {
        ContractDocument contract = ContractText.Document(
            "8.8", schemas: "T: {type: object, x-direction: response, properties: {always: {type: string}}}");
        string before = contract.Root.ToJsonString();

        ResponseNullability.Apply(new("backports.yaml", new Dictionary<string, ApiVersion>()), contract, _contracts.Folder);

        Assert.That(contract.Root.ToJsonString(), Is.EqualTo(before));
    }

    [Test]
    public void Apply_AnchorThatDoesNotExist_IsRefused()
    {
        BackportTable table = new("backports.yaml", new Dictionary<string, ApiVersion>()) { Nullability = ApiVersion.Parse("8.12") };

        Assert.That(
            () => ResponseNullability.Apply(table, ContractText.Document("8.8"), _contracts.Folder),
            Throws.InstanceOf<ContractException>().With.Message.Contains("$.nullability: there is no contract of version 8.12"));
    }

    private ContractDocument Applied(string schemas, string version = "8.8")
    {
        ContractDocument contract = ContractText.Document(version, schemas: schemas);
        BackportTable table = new("backports.yaml", new Dictionary<string, ApiVersion>()) { Nullability = ApiVersion.Parse("8.10") };
        ResponseNullability.Apply(table, contract, _contracts.Folder);
        return contract;
    }
}
