using System.Net;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Tests;

/// <summary>What a cluster answered.</summary>
internal sealed record TestAnswer(HttpStatusCode Status, string? MediaType, string Body, JsonNode? Json)
{
    /// <summary>The status as a number, for a failed assertion to show with the detail.</summary>
    public string Summary => (Json as JsonObject)?["detail"] is { } detail ? $"{(int)Status} {Json!["title"]}: {detail}" : $"{(int)Status}";

    public string? Text(string name) => Json?[name]?.ToString();

    public JsonArray Items => Json!["items"]!.AsArray();
}
