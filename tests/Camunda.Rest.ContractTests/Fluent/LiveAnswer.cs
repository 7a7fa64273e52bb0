using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>What a server answered to a request, and what that says about the request.</summary>
/// <param name="Path">The path that the server was asked for.</param>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, or the beginning of a long one.</param>
/// <param name="Violations">What a mock server that answers anyhow found wrong, as JSON; null for nothing.</param>
internal sealed record LiveAnswer(string Path, int Status, string Body, string? Violations)
{
    /// <summary>Where Prism puts what it finds wrong with a request, or with its own answer.</summary>
    public const string ViolationsHeader = "sl-violations";

    /// <summary>The statuses by which a server says that the request is wrong, whatever state the server is in.</summary>
    private static readonly int[] WrongRequest = [400, 405, 406, 415, 422];

    /// <summary>Whether the server came to judge the request at all: not if it did not let the caller in, or failed itself.</summary>
    public bool IsJudged => Status is not (401 or 403 or 407 or 429 or 500 or (>= 502 and <= 599));

    /// <summary>What the server found wrong that no request can have right; see <see cref="LiveDispute"/>.</summary>
    public IEnumerable<LiveDispute> Disputes => RequestViolations.Select(LiveDispute.Find).OfType<LiveDispute>();

    /// <summary>What a mock server found wrong with the request: beside an answer that it gives anyhow, or in its problem.</summary>
    private IEnumerable<LiveViolation> RequestViolations =>
        ((Violations is null ? Problem?["validation"] : JsonNode.Parse(Violations)) as JsonArray ?? [])
            .Select(violation => violation!.AsObject())
            .Where(violation => Text(violation, "severity") is "" or "Error")
            .Select(LiveViolation.Read)
            .Where(violation => violation.Location.StartsWith("request", StringComparison.Ordinal));

    private JsonObject? Problem
    {
        get
        {
            try
            {
                return Status >= 400 ? JsonNode.Parse(Body) as JsonObject : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>What the server found wrong with the request; null where it found it right, or did not judge it.</summary>
    /// <param name="unknownPath">What the server answers to a path that the API does not have.</param>
    public string? Complaint(LiveAnswer unknownPath)
    {
        if (!IsJudged)
            return null;
        var violations = RequestViolations.ToArray();
        if (violations.Where(violation => LiveDispute.Find(violation) is null).ToArray() is { Length: > 0 } undisputed)
            return $"the request breaks the description: {string.Join("; ", undisputed)}";
        if (WrongRequest.Contains(Status) && violations.Length == 0)
            return "the request is wrong";

        // A server has the same words for every path that it does not know; for a thing that it does not know it names the thing.
        return Status == 404 && unknownPath.Status == 404 && WithoutPath() == unknownPath.WithoutPath()
            ? "the server has no such path"
            : null;
    }

    /// <summary>Status, title and detail on one line.</summary>
    public override string ToString()
    {
        string text = Problem is { } problem
            ? string.Join(": ", new[] { Text(problem, "title"), Text(problem, "detail") }.Where(part => part.Length > 0))
            : Status >= 400 ? Body : "";
        string line = $"{Status} {text}".ReplaceLineEndings(" ").TrimEnd();
        line = line.Length > 400 ? line[..400] + "…" : line;
        return string.Concat([line, .. Disputes.Select(dispute => $" [disputed: {dispute.Location} {dispute.Message}: {dispute.Why}]")]);
    }

    private string WithoutPath() => Problem is { } problem
        ? string.Join(
            '\n', new[] { "type", "title", "detail" }.Select(name => Text(problem, name).Replace(Path, "", StringComparison.Ordinal)))
        : Body.Replace(Path, "", StringComparison.Ordinal);

    private static string Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
