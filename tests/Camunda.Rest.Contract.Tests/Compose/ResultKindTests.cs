using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class ResultKindTests
{
    private const string Json = "{content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}";
    private const string Binary = "{type: string, format: binary}";
    private const string OtherJson = "{content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}";

    [TestCase("{'204': {}}", "none", "204")]
    [TestCase("{'200': {}}", "none", "200")]
    [TestCase("{'200': " + Json + "}", "json", "200")]
    [TestCase("{'400': {}, '200': " + Json + "}", "json", "200")]
    [TestCase("{'201': " + Json + ", '207': " + Json + "}", "json", "201")]
    [TestCase("{'200': " + Json + ", '204': {}}", "optional-json", "200")]
    [TestCase("{'204': {}, '200': " + Json + "}", "optional-json", "200")]
    [TestCase(
        "{'200': {content: {text/xml: {schema: {type: string}}}}, '204': {content: {text/plain: {schema: {type: string}}}}}",
        "text",
        "200")]
    [TestCase("{'200': {content: {application/json: {schema: {type: string}}}}}", "text", "200")]
    [TestCase("{'200': {content: {application/octet-stream: {schema: " + Binary + "}}}}", "stream", "200")]
    public void Of_SuccessResponses_IsOneResult(string responses, string name, string code)
    {
        ResultKind result = ResultKind.Of(Operation(responses));

        Assert.That((result.Name, result.Code), Is.EqualTo((name, code)));
    }

    [TestCase("{'400': {}}", "no success response")]
    [TestCase("{'200': " + Json + ", '201': " + OtherJson + "}", "200 and 201 differ")]
    [TestCase("{'200': {content: {application/zip: {}}}}", "'application/zip'")]
    public void Of_ResponsesThatAreNotOneResult_AreRefusedWithTheOperation(string responses, string sentence) =>
        Assert.That(
            () => ResultKind.Of(Operation(responses)),
            Throws.InstanceOf<ContractException>().With.Message.Contains("getA: ").And.Message.Contains(sentence));

    private static ContractOperation Operation(string responses) =>
        ContractText.Document("8.8", "/a: {get: {operationId: getA, responses: " + responses + "}}").Operations.Single();
}
