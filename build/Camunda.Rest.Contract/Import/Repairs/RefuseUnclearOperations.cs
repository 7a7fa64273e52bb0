using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Refuses an operation of which no single method can be made: without a name of its own, without one tag, with a parameter twice, or
/// with several forms of one result. NSwag makes up a name, or silently takes the first form.
/// </summary>
internal sealed partial class RefuseUnclearOperations : IRepair
{
    public void Apply(ApiDocument document)
    {
        Dictionary<string, ContractOperation> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (ContractOperation operation in document.Operations)
        {
            CheckIdentity(document, operation, known);
            CheckParameters(document, operation);
            CheckContent(document, operation);
        }
    }

    private static void CheckIdentity(ApiDocument document, ContractOperation operation, Dictionary<string, ContractOperation> known)
    {
        if (operation.Json.Text("operationId") is not { Length: > 0 } id)
        {
            throw document.Refuse(operation.Json, "the operation has no operationId, so its method has no name.");
        }

        if (!known.TryAdd(id, operation))
        {
            throw document.Refuse(
                operation.Json, $"the operationId '{id}' is used already by {known[id].Method.ToUpperInvariant()} {known[id].Path}.");
        }

        if (operation.Json.Texts("tags") is not [{ Length: > 0 }])
        {
            throw document.Refuse(
                operation.Json,
                $"the operation '{id}' has {operation.Json.Texts("tags").Count} tags; it needs exactly one, which names its client.");
        }
    }

    private static void CheckParameters(ApiDocument document, ContractOperation operation)
    {
        HashSet<(string, string)> seen = [];
        HashSet<string> placeholders = [.. Placeholders().Matches(operation.Path).Select(match => match.Groups[1].Value)];
        foreach (JsonObject parameter in operation.Parameters)
        {
            if (parameter.Text("name") is not { } name || parameter.Text("in") is not { } place || parameter.Object("schema") is null)
            {
                throw document.Refuse(parameter, "a parameter needs a name, a place (in) and a schema.");
            }

            if (place is not ("path" or "query" or "header"))
            {
                throw document.Refuse(parameter, $"a parameter in '{place}' is not understood.");
            }

            if (!seen.Add((place, name)))
            {
                throw document.Refuse(parameter, $"the {place} parameter '{name}' is given twice.");
            }

            if (place == "path" && !(placeholders.Remove(name) && parameter.IsTrue("required")))
            {
                throw document.Refuse(
                    parameter, $"the path parameter '{name}' has no place in the path {operation.Path}, or is not required.");
            }
        }

        if (placeholders.Count > 0)
        {
            throw document.Refuse(
                operation.Json, $"the path has a placeholder '{placeholders.First()}', and the operation has no such parameter.");
        }
    }

    private static void CheckContent(ApiDocument document, ContractOperation operation)
    {
        if (operation.Json.Object("responses") is not { Count: > 0 } responses)
        {
            throw document.Refuse(operation.Json, $"the operation '{operation.Id}' has no responses.");
        }

        if (operation.Body is { } body)
        {
            CheckSingle(document, body);
            if (body.Object("content") is not { Count: 1 })
            {
                throw document.Refuse(body, "a request body needs content.");
            }
        }

        foreach ((string code, JsonNode? response) in responses)
        {
            if (!StatusCode().IsMatch(code))
            {
                throw document.Refuse(response!, $"the response code '{code}' is not understood; name the codes one by one.");
            }

            // An error is told by its code and read as a problem; only the result of a call has to have one form.
            if (code[0] is '2' or '3')
            {
                CheckSingle(document, response!.AsObject());
            }
        }
    }

    private static void CheckSingle(ApiDocument document, JsonObject holder)
    {
        if (holder.Object("content") is { Count: > 1 } content)
        {
            throw document.Refuse(
                content,
                $"several media types ({string.Join(", ", content.Select(mediaType => mediaType.Key))}) give one call several forms.");
        }
    }

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholders();

    [GeneratedRegex("^[1-5][0-9][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex StatusCode();
}
