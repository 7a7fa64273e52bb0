using System.Text.Json.Nodes;
using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What is about to happen to a user task, and is held up by its listeners.</summary>
internal sealed record UserTaskTransition
{
    public required JobListenerEventType Event { get; init; }

    /// <summary>The task as it will be.</summary>
    public required UserTaskRecord Target { get; init; }

    /// <summary>The names of the properties that change, as the API spells them.</summary>
    public IReadOnlyList<string> ChangedAttributes { get; init; } = [];

    /// <summary>What the task is completed with; nobody changes it.</summary>
    public JsonObject? Variables { get; init; }

    /// <summary>
    /// Who gets the task once it is created and its listeners have heard of that; null where nobody does, or has it already.
    /// </summary>
    public string? NextAssignee { get; init; }

    public int ListenersDone { get; init; }
}
