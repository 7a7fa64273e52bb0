using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A message that was published or is to be correlated. Nobody changes its variables.</summary>
internal sealed record MessageRecord
{
    public required long MessageKey { get; init; }

    public required string TenantId { get; init; }

    public required string Name { get; init; }

    public required string CorrelationKey { get; init; }

    public string? MessageId { get; init; }

    public JsonObject? Variables { get; init; }

    public string? BusinessId { get; init; }

    /// <summary>The ids of the processes that have it already, each once.</summary>
    public ImmutableHashSet<string> CorrelatedTo { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
}
