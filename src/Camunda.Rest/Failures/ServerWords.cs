using System.Net;
using System.Net.Mime;
using System.Text.Json;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>What the body of a failure says: a problem in the form of RFC 9457, words in another form, or neither.</summary>
/// <param name="Problem">The problem; null when the body is none.</param>
/// <param name="Words">What is said beside a problem, or instead of one; null for nothing.</param>
/// <param name="RawBody">The beginning of a body that is no problem.</param>
internal sealed record ServerWords(CamundaProblem? Problem, string? Words, string? RawBody)
{
    /// <summary>The members that frameworks and gateways say in their own words what went wrong, from the general to the particular.</summary>
    private static readonly string[] Telling = ["error", "message", "error_description"];

    /// <summary>The media type that the body is served as.</summary>
    public string? MediaType { get; private init; }

    /// <summary>
    /// Whether the cluster speaks: a problem as the API documents it. Gateways have problems of their own, of types of their own and often without words; under another media type than the one of problems, only
    /// one with all documented members counts.
    /// </summary>
    /// <param name="status">The status of the response.</param>
    public bool IsOfCluster(HttpStatusCode status) =>
        Problem is { } problem && (problem.Status is null || problem.Status == (int)status) && IsKnownType(problem.Type) && (IsProblemType(MediaType)
            ? Has(problem.Title) || Has(problem.Detail)
            : problem.Status is not null && Has(problem.Title) && Has(problem.Detail) && Has(problem.Instance) && MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true);

    public static ServerWords Of(FailureBody body) => Read(body) with { MediaType = body.MediaType };

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsProblemType(string? mediaType) => MediaTypeNames.Application.ProblemJson.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    // The cluster leaves the type out, says about:blank, or points into its documentation.
    private static bool IsKnownType(string? type) => string.IsNullOrEmpty(type) || type.Equals("about:blank", StringComparison.OrdinalIgnoreCase) || type.Contains("camunda", StringComparison.OrdinalIgnoreCase);

    private static ServerWords Read(FailureBody body)
    {
        if (HtmlPage.Describe(body) is { } page)
            return new(null, page, body.Beginning);
        if (ReadObject(body.Verbatim) is not { } verbatim)
            return new(null, body.Verbatim.Length == 0 && body.Gap is not null ? $"the answer says no more, {body.Gap}" : null, body.Beginning);

        // Parsed first and redacted then: a password such as "title" must not make a problem unrecognisable.
        var json = body.Redactor.Redact(verbatim);

        // Some servers send problems as plain JSON or text, and JSON of their own as problems.
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
            // Cut short, nested too deeply or no JSON after all: whatever it is, the failure is what the caller has to learn of.
            return null;
        }
    }

    private static string? WordsOf(IReadOnlyDictionary<string, JsonText> members)
    {
        string said = string.Join(": ", Telling.Select(name => members.TryGetValue(name, out var member) ? TextOf(member) : null).Where(text => !string.IsNullOrWhiteSpace(text)));
        return said.Length > 0 ? said : null;
    }

    private static string? TextOf(JsonText member) => member.Kind switch
    {
        JsonValueKind.String => member.As<string>(),
        JsonValueKind.Object => ReadObject(member.ToString()) is { } nested ? nested.Detail ?? WordsOf(nested.Extensions) : null,
        _ => null,
    };
}
