using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Operations;

/// <summary>An agent that works in an element instance. Nobody changes the JSON in it.</summary>
internal sealed record AgentRecord
{
    public required long Key { get; init; }

    public required long DefinitionKey { get; init; }

    public required ElementInstanceRecord Element { get; init; }

    public string Status { get; init; } = "INITIALIZING";

    public required JsonObject Definition { get; init; }

    public required JsonObject Limits { get; init; }

    public JsonArray Tools { get; init; } = [];

    /// <summary>The sums of what the updates have reported, by name.</summary>
    public ImmutableSortedDictionary<string, long> Metrics { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    public required DateTimeOffset CreationDate { get; init; }

    public required DateTimeOffset LastUpdatedDate { get; init; }

    public ImmutableList<AgentHistoryRecord> History { get; init; } = [];
}
