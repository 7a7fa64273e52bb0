using System.Net;
using System.Net.Mime;
using System.Text.Json;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>The contents of a failure's body: a problem (RFC 9457), a message in another form, or neither.</summary>
/// <param name="Problem">The problem; null when the body is not one.</param>
/// <param name="Words">The message that accompanies or replaces a problem; null when there is none.</param>
/// <param name="RawBody">The beginning of a body that is not a problem.</param>
internal sealed record ServerWords(CamundaProblem? Problem, string? Words, string? RawBody)
{
    /// <summary>The members in which frameworks and gateways describe an error, from general to specific.</summary>
    private static readonly string[] Telling = ["error", "message", "error_description"];

    /// <summary>The media type of the body.</summary>
    public string? MediaType { get; private init; }

    /// <summary>
    /// Returns whether the cluster wrote the body, that is, whether it is a problem as the API documents it. Gateways return problems with
    /// types of their own, often without a text; under another media type than that of problems, only a problem with all documented members
    /// counts.
    /// </summary>
    /// <param name="status">The status of the response.</param>
    public bool IsOfCluster(HttpStatusCode status) =>
        Problem is { } problem
            && (problem.Status is null || problem.Status == (int)status)
            && IsKnownType(problem.Type)
            && (IsProblemType(MediaType)
                ? Has(problem.Title) || Has(problem.Detail)
                : problem.Status is not null && Has(problem.Title) && Has(problem.Detail) && Has(problem.Instance)
                    && MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true);

    public static ServerWords Of(FailureBody body) => Read(body) with { MediaType = body.MediaType };

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsProblemType(string? mediaType) =>
        MediaTypeNames.Application.ProblemJson.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    // The cluster omits the type, writes about:blank, or refers to its documentation.
    private static bool IsKnownType(string? type) => string.IsNullOrEmpty(type)
        || type.Equals("about:blank", StringComparison.OrdinalIgnoreCase)
        || type.Contains("camunda", StringComparison.OrdinalIgnoreCase);

    private static ServerWords Read(FailureBody body)
    {
        if (HtmlPage.Describe(body) is { } page)
            return new(null, page, body.Beginning);
        if (ReadObject(body.Verbatim) is not { } verbatim)
        {
            return new(
                null,
                body.Verbatim.Length == 0 && body.Gap is not null ? $"no details are available, {body.Gap}" : null,
                body.Beginning);
        }

        // Parsed before it is redacted: a password such as "title" must not make a problem unrecognisable.
        var json = body.Redactor.Redact(verbatim);

        // Some servers return problems as plain JSON or text, and JSON of their own as problems.
        bool speaks = Has(json.Title) || Has(json.Detail);
        bool isProblem = speaks || IsProblemType(body.MediaType);
        string? words = speaks ? null : WordsOf(json.Extensions);
        return isProblem ? new(json, words, null) : new(null, words, body.Beginning);
    }

    private static CamundaProblem? ReadObject(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{', ..])
            return null;
        try
        {
            return CamundaJson.Deserialize<CamundaProblem>(text);
        }
        catch (Exception)
        {
            // Truncated, nested too deeply or not JSON: the failure itself still has to reach the caller.
            return null;
        }
    }

    private static string? WordsOf(IReadOnlyDictionary<string, JsonText> members)
    {
        string said = string.Join(": ", Telling.Select(name => members.TryGetValue(name, out var member) ? TextOf(member) : null)
            .Where(text => !string.IsNullOrWhiteSpace(text)));
        return said.Length > 0 ? said : null;
    }

    private static string? TextOf(JsonText member) => member.Kind switch
    {
        JsonValueKind.String => member.As<string>(),
        JsonValueKind.Object => ReadObject(member.ToString()) is { } nested ? nested.Detail ?? WordsOf(nested.Extensions) : null,
        _ => null,
    };
}
