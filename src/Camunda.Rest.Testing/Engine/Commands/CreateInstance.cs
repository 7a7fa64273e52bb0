using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Starts a process instance: of a definition's key, or of a process id (latest version unless one is named).</summary>
internal sealed record CreateInstance
{
    public long? ProcessDefinitionKey { get; init; }

    public string? ProcessDefinitionId { get; init; }

    /// <summary>Null and -1 mean the latest.</summary>
    public int? Version { get; init; }

    /// <summary>Null means the default tenant.</summary>
    public string? TenantId { get; init; }

    public JsonObject? Variables { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? BusinessId { get; init; }

    /// <summary>Ids of the elements to start before, instead of the start event.</summary>
    public IReadOnlyList<string> StartInstructions { get; init; } = [];

    /// <summary>The elements after which the instance is terminated.</summary>
    public IReadOnlyList<string> EndsAfter { get; init; } = [];

    public bool AwaitCompletion { get; init; }

    /// <summary>How long to await the completion; zero means the default of the engine.</summary>
    public TimeSpan RequestTimeout { get; init; }

    /// <summary>The variables to return after the completion; empty means all.</summary>
    public IReadOnlyList<string> FetchVariables { get; init; } = [];
}
