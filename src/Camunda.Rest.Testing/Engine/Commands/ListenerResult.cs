namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>What a user task listener decides.</summary>
internal sealed record ListenerResult : JobResult
{
    /// <summary>What is about to happen to the task is not to happen.</summary>
    public bool IsDenied { get; init; }

    public string? DeniedReason { get; init; }

    /// <summary>Changes of the task as it will be; null changes nothing.</summary>
    public UserTaskChanges? Corrections { get; init; }
}
