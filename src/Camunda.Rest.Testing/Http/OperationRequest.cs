using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Http;

/// <summary>A request that the contract allows.</summary>
internal sealed record OperationRequest(
    ApiOperation Operation,
    IReadOnlyDictionary<string, string> PathValues,
    IReadOnlyDictionary<string, JsonNode> QueryValues,
    JsonObject? Body,
    IReadOnlyList<UploadedFile> Files)
{
    /// <summary>Who asks; null where it does not matter.</summary>
    public ClientConnection? Client { get; init; }

    /// <summary>The key in the path.</summary>
    public long Key(string name) => long.Parse(PathValues[name], System.Globalization.CultureInfo.InvariantCulture);

    public string? QueryText(string name) => QueryValues.TryGetValue(name, out JsonNode? value) ? value.GetValue<string>() : null;

    public bool QueryFlag(string name, bool fallback) =>
        QueryValues.TryGetValue(name, out JsonNode? value) ? value.GetValue<bool>() : fallback;
}
