using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Document;

/// <summary>
/// One operation of a contract, or of a description that is becoming one. It reads the document each time, and so sees every change.
/// </summary>
/// <param name="Path">Its path as the contract writes it, without the server's part.</param>
/// <param name="PathItem">The path item that holds it.</param>
/// <param name="Method">The HTTP method in small letters.</param>
/// <param name="Json">The operation object; changes to it change the document.</param>
internal sealed record ContractOperation(string Path, JsonObject PathItem, string Method, JsonObject Json)
{
    public string Id => Json.Text("operationId")!;

    public string Tag => Json["tags"]?.AsArray().FirstOrDefault()?.GetValue<string>() ?? "";

    public IEnumerable<JsonObject> Parameters => Json["parameters"]?.AsArray().OfType<JsonObject>() ?? [];

    public JsonObject? Body => Json.Object("requestBody");

    /// <summary>The responses by code, in the order of the contract.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Responses =>
        (Json.Object("responses") ?? []).Select(r => KeyValuePair.Create(r.Key, r.Value as JsonObject ?? []));

    /// <summary>The responses whose code says success.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Successes => Responses.Where(r => r.Key.StartsWith('2'));

    /// <summary>The responses whose code says failure.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Failures => Responses.Where(r => !r.Key.StartsWith('2'));

    /// <summary>The operations under the <c>paths</c> of a document, in its order.</summary>
    public static IEnumerable<ContractOperation> AllOf(JsonObject paths) =>
        from path in paths
        let item = (JsonObject)path.Value!
        from member in item
        where HttpMethods.All.Contains(member.Key)
        select new ContractOperation(path.Key, item, member.Key, (JsonObject)member.Value!);
}
