using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Http;

/// <summary>The result of an operation: JSON (shaped and checked by the contract before it is sent), text, bytes, or nothing.</summary>
internal sealed record OperationResult(int Status, JsonNode? Json = null, string? Text = null, string? TextType = null)
{
    public static OperationResult NoContent { get; } = new(204);

    /// <summary>Gets the bytes of a response that is neither JSON nor text.</summary>
    public ReadOnlyMemory<byte>? Binary { get; init; }

    /// <summary>Runs when the response could not be sent to the client, so that nothing is lost with it.</summary>
    public Func<Task>? OnUndelivered { get; init; }

    public static OperationResult Ok(JsonObject json) => new(200, json);
}
