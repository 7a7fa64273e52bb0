using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>How a client knows that a response of success is the result of an operation, and not something that another server says under the same status.</summary>
/// <param name="Kind">The member of <c>CamundaResultKind</c>.</param>
/// <param name="Members">The members that the result has: those that name it if there are any, else all that may be there.</param>
/// <param name="IsAnyEnough">Whether one of the members is enough.</param>
internal sealed record ResultIdentity(string Kind, IReadOnlyList<string> Members, bool IsAnyEnough)
{
    /// <summary>What searches, statistics and activations list their findings under.</summary>
    private static readonly string[] Lists = ["items", "jobs"];

    /// <summary>How keys and ids end; the longer one is the cluster's own and names a thing on its own.</summary>
    private static readonly string[] Suffixes = ["Key", "Id"];

    /// <param name="result">The result.</param>
    /// <param name="schemas">The schemas that it refers to.</param>
    public static ResultIdentity Of(ResultKind result, JsonObject schemas) => result.Name switch
    {
        "none" => new("None", [], false),
        "stream" => new("Stream", [], false),
        "text" => new(result.ContentType!.EndsWith("xml", StringComparison.Ordinal) ? "Xml" : "Text", [], false),
        _ when result.Schema.Text("type") == "array" => new("List", [], false),
        "optional-json" => OfObject("OptionalObject", result.Schema.ReferredSchema(), schemas),
        _ => OfObject("Object", result.Schema.ReferredSchema(), schemas),
    };

    private static ResultIdentity OfObject(string kind, string? name, JsonObject schemas)
    {
        if (name is null || schemas[name] is not JsonObject schema)
        {
            return new(kind, [], false);
        }

        HashSet<string> required = schema.Required();
        List<string> certain = [.. schema.Properties().Where(property => !property.Value.IsTrue("nullable")).Select(property => property.Key)];
        string? list = Lists.FirstOrDefault(certain.Contains);
        if (list is not null)
        {
            return new(kind, [list], false);
        }

        List<string> provided = [.. ((schema["x-semantic-provider"] as JsonArray)?.Select(member => member!.ToString()) ?? []).Where(certain.Contains)];
        if (provided.Count > 0)
        {
            return new(kind, provided, false);
        }

        // The key of a user task is what a UserTaskResult is known by; its process instance's key is one of its many members.
        foreach (string suffix in Suffixes)
        {
            List<string> own = [.. certain.Where(member => member.Length > suffix.Length && member.EndsWith(suffix, StringComparison.Ordinal)
                && name.StartsWith(member[..^suffix.Length], StringComparison.OrdinalIgnoreCase))];
            if (own.Count > 0)
            {
                return new(kind, own, false);
            }
        }

        List<string> usual = [.. certain.Where(required.Contains)];
        return new(kind, usual.Count > 0 ? usual : [.. schema.Properties().Select(property => property.Key)], true);
    }
}
