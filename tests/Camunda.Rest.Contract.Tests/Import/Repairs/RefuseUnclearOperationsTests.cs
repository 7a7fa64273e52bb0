using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class RefuseUnclearOperationsTests
{
    private static string Path(string operation, string path = "/things") =>
        $"openapi: 3.0.3\npaths:\n  {path}:\n    get: {operation}";

    [TestCase("{ tags: [Thing], responses: { '204': {} } }", "the operation has no operationId, so its method has no name.")]
    [TestCase(
        "{ operationId: a, responses: { '204': {} } }", "the operation 'a' has 0 tags; it needs exactly one, which names its client.")]
    [TestCase(
        "{ operationId: a, tags: [A, B], responses: { '204': {} } }",
        "the operation 'a' has 2 tags; it needs exactly one, which names its client.")]
    [TestCase("{ operationId: a, tags: [A] }", "the operation 'a' has no responses.")]
    public void Import_OperationWithoutIdentity_IsRefused(string operation, string sentence)
    {
        Assert.That(Description.Refusal(Path(operation)), Is.EqualTo($"api.yaml: #/paths/~1things/get: {sentence}"));
    }

    [TestCase(
        "[ { name: q, in: query, schema: { type: string } }, { name: q, in: query, schema: { type: string } } ]",
        "/parameters/1: the query parameter 'q' is given twice.")]
    [TestCase("[ { name: q, in: cookie, schema: { type: string } } ]", "/parameters/0: a parameter in 'cookie' is not understood.")]
    [TestCase("[ { name: q, in: query } ]", "/parameters/0: a parameter needs a name, a place (in) and a schema.")]
    [TestCase(
        "[ { name: q, in: path, required: true, schema: { type: string } } ]",
        "/parameters/0: the path parameter 'q' has no place in the path /things, or is not required.")]
    public void Import_UnclearParameter_IsRefused(string parameters, string sentence)
    {
        string message = Description.Refusal(Path(
            $"{{ operationId: a, tags: [A], parameters: {parameters}, responses: {{ '204': {{}} }} }}"));

        Assert.That(message, Is.EqualTo("api.yaml: #/paths/~1things/get" + sentence));
    }

    [Test]
    public void Import_PlaceholderWithoutParameter_IsRefused()
    {
        string message = Description.Refusal(Path("{ operationId: a, tags: [A], responses: { '204': {} } }", "/things/{id}"));

        Assert.That(message, Does.EndWith("the path has a placeholder 'id', and the operation has no such parameter."));
    }

    [TestCase("responses: { default: {} }", "the response code 'default' is not understood; name the codes one by one.")]
    [TestCase(
        "responses: { '200': { content: { application/json: {}, text/plain: {} } } }",
        "several media types (application/json, text/plain) give one call several forms.")]
    [TestCase(
        "requestBody: { content: { application/json: {}, text/plain: {} } }, responses: { '204': {} }",
        "several media types (application/json, text/plain) give one call several forms.")]
    [TestCase("requestBody: { required: true }, responses: { '204': {} }", "a request body needs content.")]
    public void Import_UnclearContent_IsRefused(string content, string sentence)
    {
        Assert.That(Description.Refusal(Path($"{{ operationId: a, tags: [A], {content} }}")), Does.EndWith(sentence));
    }

    [Test]
    public void Import_ErrorInTwoMediaTypes_IsKept()
    {
        JsonObject contract = Description.Import(Path(
            "{ operationId: a, tags: [A], responses: { '500': { content: { application/json: {}, application/problem+json: {} } } } }"));

        Assert.That(contract["paths"]!["/things"]!["get"]!["responses"]!["500"]!["content"]!.AsObject(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Import_OperationIdTwice_IsRefused()
    {
        string message = Description.Refusal(Path(
            "{ operationId: a, tags: [A], responses: { '204': {} } }\n    put: { operationId: A, tags: [A], responses: { '204': {} } }"));

        Assert.That(message, Is.EqualTo("api.yaml: #/paths/~1things/put: the operationId 'A' is used already by GET /things."));
    }
}
