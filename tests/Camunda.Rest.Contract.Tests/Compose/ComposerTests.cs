using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Operations;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class ComposerTests : IDisposable
{
    private const string Paths = """
        /user-tasks/{userTaskKey}/assignment:
          post:
            tags: [UserTasks]
            operationId: assignUserTask
            x-eventually-consistent: false
            parameters:
              - {name: userTaskKey, in: path, required: true, schema: {$ref: '#/components/schemas/UserTaskKey'}}
              - {name: default, in: query, required: false, schema: {type: boolean}}
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/UserTaskAssignmentRequest'}}}
            responses:
              '204': {}
              '400': {content: {application/problem+json: {}}}
              '404': {}
        /documents:
          post:
            tags: [Documents]
            operationId: createDocument
            deprecated: true
            x-eventually-consistent: true
            requestBody:
              content: {multipart/form-data: {schema: {$ref: '#/components/schemas/DocumentForm'}}}
            responses:
              '201': {content: {application/json: {schema: {$ref: '#/components/schemas/UserTaskResult'}}}}
        /cluster/v2/mode:
          servers: [{url: /}]
          get:
            tags: [Cluster]
            operationId: getMode
            responses:
              '200': {content: {application/json: {schema: {$ref: '#/components/schemas/UserTaskResult'}}}}
        """;

    private const string Schemas = """
        DocumentForm: {type: object, x-direction: request, properties: {file: {type: string, format: binary}}}
        ProblemDetail: {type: object, x-direction: response, properties: {title: {type: string}}}
        UserTaskAssignmentRequest: {type: object, x-direction: request, properties: {assignee: {type: string, nullable: true}}}
        UserTaskFilter: {type: object, x-direction: request, properties: {userTaskKey: {$ref: '#/components/schemas/UserTaskKey'}}}
        UserTaskKey: {x-kind: key, x-semantic-type: UserTaskKey}
        UserTaskResult:
          type: object
          x-direction: response
          required: [userTaskKey]
          properties:
            userTaskKey: {$ref: '#/components/schemas/UserTaskKey'}
            userTaskResult: {type: string, deprecated: true}
            state: {$ref: '#/components/schemas/UserTaskState', nullable: true}
        UserTaskState: {type: string, enum: [CREATED, VALUE]}
        """;

    private readonly ContractFolderFixture _contracts = new ContractFolderFixture().With("8.8", Paths, Schemas);

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Compose_Operation_HasItsFactsAsFlatValues()
    {
        JsonNode operation = Compose()["paths"]!["/v2/user-tasks/{userTaskKey}/assignment"]!["post"]!;

        Assert.Multiple(() =>
        {
            Assert.That(Text(operation, "x-tag"), Is.EqualTo("UserTasks"));
            Assert.That(Text(operation, "x-method"), Is.EqualTo("AssignUserTaskAsync"));
            Assert.That(Text(operation, "x-full-path"), Is.EqualTo("/v2/user-tasks/{userTaskKey}/assignment"));
            Assert.That(Text(operation, "x-success-codes"), Is.EqualTo("204"));
            Assert.That(Text(operation, "x-error-codes"), Is.EqualTo("400,404"));
            Assert.That(Text(operation, "x-result"), Is.EqualTo("none"));
            Assert.That(Text(operation, "x-body"), Is.EqualTo("json"));
            Assert.That(Text(operation, "x-eventually-consistent"), Is.EqualTo("false"));
            Assert.That(Text(operation, "x-deprecated"), Is.EqualTo("false"));
        });
    }

    [Test]
    public void Compose_Operation_KeepsOneSuccessResponseAndNoErrors()
    {
        JsonNode composed = Compose();

        Assert.Multiple(() =>
        {
            Assert.That(
                Names(composed["paths"]!["/v2/user-tasks/{userTaskKey}/assignment"]!["post"]!["responses"]!), Is.EqualTo(new[] { "204" }));
            Assert.That(Names(composed["paths"]!["/v2/documents"]!["post"]!["responses"]!), Is.EqualTo(new[] { "201" }));
        });
    }

    [Test]
    public void Compose_MultipartOperation_LosesItsRequestBody()
    {
        JsonNode operation = Compose()["paths"]!["/v2/documents"]!["post"]!;

        Assert.Multiple(() =>
        {
            Assert.That(Text(operation, "x-body"), Is.EqualTo("multipart"));
            Assert.That(operation["requestBody"], Is.Null);
            Assert.That(Text(operation, "x-deprecated"), Is.EqualTo("true"));
            Assert.That(Text(operation, "x-eventually-consistent"), Is.EqualTo("true"));
        });
    }

    [Test]
    public void Compose_PathWithAServerOfItsOwn_IsNotBelowV2() =>
        Assert.That(
            Names(Compose()["paths"]!),
            Is.EqualTo(new[] { "/v2/user-tasks/{userTaskKey}/assignment", "/v2/documents", "/cluster/v2/mode" }));

    [Test]
    public void Compose_Parameter_HasItsNameAndWords()
    {
        JsonArray parameters = Compose("parameters: {'*': {userTaskKey: The task to assign}}")["paths"]![
            "/v2/user-tasks/{userTaskKey}/assignment"]!["post"]!["parameters"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(Text(parameters[0]!, "x-name"), Is.EqualTo("userTaskKey"));
            Assert.That(Text(parameters[0]!, "description"), Is.EqualTo("The task to assign."));
            Assert.That(Text(parameters[1]!, "x-name"), Is.EqualTo("defaultValue"));
        });
    }

    [Test]
    public void Compose_Property_HasItsFactsAsBooleans()
    {
        JsonNode properties = Schema(Compose(), "UserTaskResult")["properties"]!;

        Assert.Multiple(() =>
        {
            Assert.That(Facts("userTaskKey"), Is.EqualTo("UserTaskKey required=true nullable=false deprecated=false"));
            Assert.That(Facts("userTaskResult"), Is.EqualTo("UserTaskResultValue required=false nullable=false deprecated=true"));
            Assert.That(Facts("state"), Is.EqualTo("State required=false nullable=true deprecated=false"));
        });

        string Facts(string name) =>
            $"{properties[name]!["x-name"]} required={Text(properties[name]!, "x-required")} "
                + $"nullable={Text(properties[name]!, "x-nullable")} deprecated={Text(properties[name]!, "x-deprecated")}";
    }

    [Test]
    public void Compose_Enum_HasANameAndASentencePerValue()
    {
        JsonNode state = Schema(Compose("enumValues: {UserTaskState: {CREATED: Somebody can work on it}}"), "UserTaskState");

        Assert.Multiple(() =>
        {
            Assert.That(Texts(state["x-enumNames"]), Is.EqualTo(new[] { "Created", "ValueState" }));
            Assert.That(Texts(state["x-enumDescriptions"]), Is.EqualTo(new[] { "Somebody can work on it.", "The value <c>VALUE</c>." }));
        });
    }

    [Test]
    public void Compose_EnumValueWithoutWordsOfItsEnum_HasThoseOfAnyEnum()
    {
        JsonNode state = Schema(
            Compose("enumValues: {'*': {CREATED: Newly made, VALUE: Of any enum}, UserTaskState: {CREATED: Open}}"), "UserTaskState");

        Assert.That(Texts(state["x-enumDescriptions"]), Is.EqualTo(new[] { "Open.", "Of any enum." }));
    }

    [Test]
    public void Compose_SortField_IsDescribedByThePropertyThatItNames()
    {
        _contracts.With("8.8", Paths, Schemas + "\nUserTaskSortField: {type: string, enum: [userTaskKey, state, title, other]}\n");

        JsonNode fields = Schema(
            Compose("properties: {'*': {state: The state of something, title: The title; null by default}, UserTaskResult: {state: Where "
                + "the task stands}}"),
            "UserTaskSortField");

        Assert.That(Texts(fields["x-enumDescriptions"]), Is.EqualTo(new[]
        {
            "Sorts by the key of the user task.",
            "Sorts by where the task stands.",
            "Sorts by the title.",
            "Sorts by the <c>other</c> field.",
        }));
    }

    [Test]
    public void Compose_PropertyWords_GoFromTheTypeToAnyTypeToItsName()
    {
        JsonObject composed = Compose(
            "properties: {'*': {userTaskKey: The key of a task, state: Any state}, UserTaskResult: {state: Its state}}");

        Assert.Multiple(() =>
        {
            Assert.That(Property("UserTaskResult", "state"), Is.EqualTo("Its state."));
            Assert.That(Property("UserTaskResult", "userTaskKey"), Is.EqualTo("The key of a task."));
            Assert.That(Property("UserTaskFilter", "userTaskKey"), Is.EqualTo("Filters by the key of a task."));
            Assert.That(Property("ProblemDetail", "title"), Is.EqualTo("The <c>title</c> field."));
        });

        string Property(string type, string name) => Text(Schema(composed, type)["properties"]![name]!, "description");
    }

    [Test]
    public void Compose_OperationAndType_HaveWordsOrANeutralSentence()
    {
        JsonObject composed = Compose("{operations: {getMode: Reads the `mode` & more}, types: {UserTaskState: Where a task is}}");

        Assert.Multiple(() =>
        {
            Assert.That(
                Text(composed["paths"]!["/cluster/v2/mode"]!["get"]!, "description"), Is.EqualTo("Reads the <c>mode</c> &amp; more."));
            Assert.That(Text(composed["paths"]!["/v2/documents"]!["post"]!, "description"), Is.EqualTo("Calls <c>POST /v2/documents</c>."));
            Assert.That(Text(Schema(composed, "UserTaskState"), "description"), Is.EqualTo("Where a task is."));
            Assert.That(Text(Schema(composed, "UserTaskKey"), "description"), Is.EqualTo("The key of a user task."));
        });
    }

    [TestCase("operations: {noSuchOperation: Words}", "$.operations.noSuchOperation")]
    [TestCase("types: {NoSuchType: Words}", "$.types.NoSuchType")]
    [TestCase("properties: {UserTaskResult: {noSuchProperty: Words}}", "$.properties.UserTaskResult.noSuchProperty")]
    [TestCase("properties: {'*': {noSuchProperty: Words}}", "$.properties.*.noSuchProperty")]
    [TestCase("parameters: {getMode: {userTaskKey: Words}}", "$.parameters.getMode.userTaskKey")]
    [TestCase("resources: {Gone: Words}", "$.resources.Gone")]
    [TestCase("enumValues: {UserTaskState: {GONE: Words}}", "$.enumValues.UserTaskState.GONE")]
    [TestCase("enumValues: {'*': {GONE: Words}}", "$.enumValues.*.GONE")]
    public void Compose_WordsForANameThatNoVersionHas_AreRefused(string docs, string path) =>
        Assert.That(
            () => Compose(docs),
            Throws.InstanceOf<ContractException>().With.Message.StartsWith($"docs.yaml: {path}: no contract has this"));

    [Test]
    public void Compose_WordsForANameOfAnotherVersion_AreAccepted()
    {
        _contracts.With("8.10", "/x: {get: {operationId: getX, responses: {'204': {}}}}");

        Assert.That(() => Compose("operations: {getX: Reads x}"), Throws.Nothing);
    }

    [Test]
    public void Compose_Document_NamesItsVersionHashAndTags()
    {
        JsonObject composed = Compose();

        Assert.Multiple(() =>
        {
            Assert.That(Text(composed, "x-api-version"), Is.EqualTo("8.8"));
            Assert.That(Text(composed["info"]!, "x-api-version"), Is.EqualTo("8.8"));
            Assert.That(Text(composed, "x-contract-hash"), Does.Match("^[0-9a-f]{64}$"));
            Assert.That(Text(composed, "x-tags"), Is.EqualTo("Cluster,Documents,UserTasks"));
        });
    }

    [Test]
    public void Compose_OtherVersionThanAsked_IsRefused() =>
        Assert.That(
            () => ComposeCommand.Compose(_contracts.FileOf("8.8"), new(8, 9, ""), Docs("{}"), NoBackports, NoOperations),
            Throws.InstanceOf<ContractException>().With.Message.Contains("of API version 8.8, not 8.9"));

    private static BackportTable NoBackports => new("backports.yaml", new Dictionary<string, Camunda.Rest.Contract.Document.ApiVersion>());

    private static OperationTable NoOperations => OperationTable.From(new JsonObject(), "operations.yaml");

    private static Documentation Docs(string text) =>
        Documentation.From(Camunda.Rest.Contract.Yaml.YamlFile.Parse(text, "docs.yaml"), "docs.yaml");

    private static JsonNode Schema(JsonObject composed, string name) => composed["components"]!["schemas"]![name]!;

    private static string Text(JsonNode node, string name) => node[name]!.ToString();

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(item => item!.ToString());

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);

    private JsonObject Compose(string docs = "{}") =>
        ComposeCommand.Compose(_contracts.FileOf("8.8"), new(8, 8, ""), Docs(docs), NoBackports, NoOperations);
}
