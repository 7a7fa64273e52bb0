using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Documents;

/// <summary>A document: its bytes, their SHA-256 in hexadecimal digits, and what is known of it.</summary>
internal sealed record DocumentRecord
{
    public required string DocumentId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    public required string ContentHash { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessInstanceKey { get; init; }

    public JsonObject? CustomProperties { get; init; }
}
