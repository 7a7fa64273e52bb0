using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>What an engine can be told; the defaults are those of the real cluster.</summary>
internal sealed record EngineOptions
{
    /// <summary>The partition that keys are encoded with; 1 by default.</summary>
    public int PartitionId { get; init; } = 1;

    /// <summary>How long a request waits that names no time-out of its own; 10 s by default.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether elements that are not executed are stubbed instead of refused.</summary>
    public bool StubsUnsupported { get; init; }

    /// <summary>The variables with which stubs complete, by the id of the element; nobody changes them.</summary>
    public IReadOnlyDictionary<string, JsonObject> StubVariables { get; init; } = ImmutableDictionary<string, JsonObject>.Empty;

    /// <summary>Hears of each stub in a deployment: the id of the process, that of the element, and why it is not executed.</summary>
    public Action<string, string, string>? OnStub { get; init; }
}
