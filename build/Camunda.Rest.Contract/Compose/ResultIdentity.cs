using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>
/// How a client knows that a response of success is the result of an operation, and not something that another server says under the same
/// status.
/// </summary>
/// <param name="Kind">The member of <c>CamundaResultKind</c>.</param>
/// <param name="Members">The members that the result has: those that name it if there are any, else all that may be there.</param>
/// <param name="IsAnyEnough">Whether one of the members is enough.</param>
internal sealed record ResultIdentity(string Kind, IReadOnlyList<string> Members, bool IsAnyEnough)
{
    /// <summary>What searches, statistics and activations list their findings under.</summary>
    private static readonly string[] Lists = ["items", "jobs"];

    /// <summary>How keys and ids end; the longer one is the cluster's own and names a thing on its own.</summary>
    private static readonly string[] Suffixes = ["Key", "Id"];

    /// <param name="operation">The operation.</param>
    /// <param name="result">Its result.</param>
    /// <param name="schemas">The schemas that the result refers to.</param>
    public static ResultIdentity Of(ContractOperation operation, ResultKind result, JsonObject schemas) => result.Name switch
    {
        "none" => new("None", [], false),
        "stream" => new("Stream", [], false),
        "text" => new(result.ContentType!.EndsWith("xml", StringComparison.Ordinal) ? "Xml" : "Text", [], false),
        _ when result.Schema.Text("type") == "array" => new("List", [], false),
        "optional-json" => OfObject("OptionalObject", operation, result.Schema.ReferredSchema(), schemas),
        _ => OfObject("Object", operation, result.Schema.ReferredSchema(), schemas),
    };

    private static ResultIdentity OfObject(string kind, ContractOperation operation, string? name, JsonObject schemas)
    {
        if (name is null || schemas[name] is not JsonObject schema)
        {
            return new(kind, [], false);
        }

        List<string> all = [.. schema.Properties().Select(property => property.Key)];
        List<string> certain =
        [
            .. schema.Properties().Where(property => !property.Value.IsTrue("nullable")).Select(property => property.Key),
        ];
        if (Lists.FirstOrDefault(certain.Contains) is { } list)
        {
            return new(kind, [list], false);
        }

        // What changes something names what it changed. What only reads may lack members without harm, as long as it is the kind of thing
        // that was asked for.
        bool isRead = operation.Method.Equals("get", StringComparison.OrdinalIgnoreCase);
        List<string> own = isRead
            ? []
            : Suffixes.Select(suffix => Own(name, certain, suffix)).FirstOrDefault(names => names.Count > 0) ?? [];
        return own.Count > 0 ? new(kind, own, false) : new(kind, all, true);
    }

    /// <summary>
    /// The key of a user task is what a UserTaskResult is known by; its process instance's key is one of its many members.
    /// </summary>
    private static List<string> Own(string schema, List<string> members, string suffix) => [.. members.Where(member =>
        member.Length > suffix.Length
            && member.EndsWith(suffix, StringComparison.Ordinal)
            && schema.Contains(CamundaNaming.ToMemberName(member[..^suffix.Length]), StringComparison.Ordinal))];
}
