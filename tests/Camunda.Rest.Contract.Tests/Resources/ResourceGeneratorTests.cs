using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;
using Camunda.Rest.Contract.Resources;
using Camunda.Rest.Contract.Tests.Document;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Resources;

/// <summary>What the generator makes of a resource that it has never seen.</summary>
internal sealed class ResourceGeneratorTests
{
    private const string Paths = """
        /quotas:
          post:
            operationId: createQuota
            tags: [Quotas]
            x-required-permissions: [{resourceType: QUOTA, permissionType: CREATE}]
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/QuotaCreateRequest'}}}
            responses:
              '201': {content: {application/json: {schema: {$ref: '#/components/schemas/QuotaResult'}}}}
              '403': {}
              '409': {}
        /quotas/{quotaKey}:
          get:
            operationId: getQuota
            tags: [Quotas]
            x-eventually-consistent: true
            parameters:
              - {name: quotaKey, in: path, required: true, schema: {type: string}}
            responses:
              '200': {content: {application/json: {schema: {$ref: '#/components/schemas/QuotaResult'}}}}
              '404': {}
          delete:
            operationId: deleteQuota
            tags: [Quotas]
            deprecated: true
            parameters:
              - {name: quotaKey, in: path, required: true, schema: {type: string}}
            responses: {'204': {}}
        /quotas/{quotaKey}/suspension:
          post:
            operationId: suspendQuota
            tags: [Quotas]
            x-alpha: true
            parameters:
              - {name: quotaKey, in: path, required: true, schema: {type: string}}
            responses: {'204': {}}
        /quotas/{quotaKey}/limits/{limit}:
          get:
            operationId: getQuotaLimit
            tags: [Quotas]
            parameters:
              - {name: quotaKey, in: path, required: true, schema: {type: string}}
              - {name: limit, in: path, required: true, schema: {type: integer, format: int64, minimum: 3}}
              - {name: deep, in: query, schema: {type: boolean}}
            responses:
              '200': {content: {application/json: {schema: {$ref: '#/components/schemas/QuotaResult'}}}}
        """;

    private const string Schemas = """
        QuotaCreateRequest:
          type: object
          x-direction: request
          required: [name]
          properties:
            name: {type: string}
            priority: {type: integer, format: int32}
        QuotaResult:
          type: object
          x-direction: response
          properties:
            quotaKey: {type: string}
            name: {type: string}
        """;

    [Test]
    public void Generate_ResourceNeverSeen_HasAPropertyOfTheClient() =>
        Assert.That(File("CamundaClient.cs"), Does.Contain("public QuotaResource Quotas => field ??= new(_context);"));

    [TestCase("QuotaResource.cs", "public QuotaReference this[string quotaKey] => new(_context, Require.Text(quotaKey));")]
    [TestCase(
        "QuotaResource.cs",
        "public Task<QuotaResult> CreateAsync(string name, int? priority = null, CancellationToken cancellationToken = default)")]
    [TestCase("QuotaResource.cs", "Requires CREATE on QUOTA.")]
    [TestCase(
        "QuotaResource.cs", "<exception cref=\"CamundaForbiddenException\">The caller lacks the permission CREATE on QUOTA.</exception>")]
    [TestCase("QuotaResource.cs", "<exception cref=\"CamundaConflictException\">The quota already exists.</exception>")]
    [TestCase("QuotaReference.cs", "public string Key { get; }")]
    [TestCase(
        "QuotaReference.cs",
        "public Task<QuotaResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);")]
    [TestCase("QuotaReference.cs", "public EventualRead<QuotaResult> Get() => new(")]
    [TestCase(
        "QuotaReference.cs", "<exception cref=\"CamundaNotFoundException\">The quota does not exist, or is not yet visible.</exception>")]
    [TestCase(
        "QuotaReference.cs",
        "[Obsolete(\"The API has deprecated this operation.\")]\n    public Task DeleteAsync(CancellationToken cancellationToken = "
            + "default)")]
    [TestCase(
        "QuotaReference.cs", "[Experimental(\"CAMUNDA001\")]\n    public Task SuspendAsync(CancellationToken cancellationToken = default)")]
    [TestCase(
        "QuotaReference.cs",
        "public Task<QuotaResult> GetLimitsAsync(long limit, bool? deep = null, CancellationToken cancellationToken = default)")]
    [TestCase("QuotaReference.cs", "Require.AtLeast(limit, 3L);")]
    public void Generate_ResourceNeverSeen_HasItsRegularMembers(string file, string code) => Assert.That(File(file), Does.Contain(code));

    [Test]
    public void Generate_HandwrittenMember_IsLeftToItsAuthor()
    {
        string code = File("QuotaReference.cs", "operations: {suspendQuota: {handwritten: true}}");

        Assert.That(code, Does.Contain("DeleteAsync").And.Not.Contain("SuspendAsync"));
    }

    [Test]
    public void Generate_NamedMember_HasThatName() =>
        Assert.That(
            File("QuotaReference.cs", "operations: {suspendQuota: {member: Freeze}}"),
            Does.Contain("public Task FreezeAsync(").And.Not.Contain("SuspendAsync"));

    [Test]
    public void Generate_NamedParameters_AreInThatOrder() => Assert.That(
        File("QuotaResource.cs", "operations: {createQuota: {parameters: [priority!, name]}}"),
        Does.Contain("CreateAsync(int priority, string name, CancellationToken cancellationToken = default)"));

    [Test]
    public void Generate_HandwrittenClass_HasItsMembersBesideIt()
    {
        string code = File("QuotaResource.cs", "resources: {quotas: {handwritten: true}}");

        Assert.That(code, Does.Contain("\npartial class QuotaResource\n")
            .And.Contain("public Task SuspendAsync(string quotaKey, ")
            .And.Not.Contain("internal QuotaResource("));
    }

    [Test]
    public void Generate_NameOfTheConventionThatIsTaken_IsTheOperationsOwn() => Assert.That(
        File("QuotaReference.cs", "operations: {suspendQuota: {member: Get}}"),
        Does.Contain("public Task GetAsync(").And.Contain("public EventualRead<QuotaResult> GetQuota()"));

    [Test]
    public void Generate_TwoMembersThatArePutUnderOneName_AreRefusedByTheirOperations() => Assert.That(
        () => File("QuotaReference.cs", "operations: {suspendQuota: {member: Change}, deleteQuota: {member: Change}}"),
        Throws.InstanceOf<ContractException>().With.Message.Contains("deleteQuota and suspendQuota: both would be the member Change"));

    [Test]
    public void Generate_EveryMember_HasASampleCall() => Assert.That(
        Generate("{}").Single(part => part.Path == "Samples/FluentCalls.cs").Text,
        Does.Contain("Of(CamundaOperations.SuspendQuota, camunda => camunda.Quotas[\"quotaKey\"].SuspendAsync()),")
            .And.Contain("Of(CamundaOperations.CreateQuota, camunda => camunda.Quotas.CreateAsync(\"name\")),")
            .And.Contain("Of(CamundaOperations.GetQuotaLimit, camunda => camunda.Quotas[\"quotaKey\"].GetLimitsAsync(7)),"));

    private static string File(string name, string operations = "{}") =>
        Generate(operations).Single(part => part.Path == $"Resources/{name}").Text;

    private static IReadOnlyList<Contract.Split.GeneratedPart> Generate(string operations)
    {
        using var contracts = new ContractFolderFixture().With("8.8", Paths, Schemas);
        var composed = ComposeCommand.Compose(
            contracts.FileOf("8.8"),
            ApiVersion.Parse("8.8"),
            Documentation.From(YamlFile.Parse("{}", "docs.yaml"), "docs.yaml"),
            BackportTable.From(YamlFile.Parse("types: {}", "backports.yaml"), "backports.yaml"),
            OperationTable.From(YamlFile.Parse(operations, "operations.yaml"), "operations.yaml"));
        return ResourceGenerator.Generate(new ContractDocument(composed, "composed.json"));
    }
}
