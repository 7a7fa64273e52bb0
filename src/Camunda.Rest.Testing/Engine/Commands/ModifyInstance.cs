namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Activates, moves and terminates elements of a running process instance.</summary>
internal sealed record ModifyInstance(long ProcessInstanceKey)
{
    public IReadOnlyList<ActivateElement> Activations { get; init; } = [];

    public IReadOnlyList<MoveElement> Moves { get; init; } = [];

    public IReadOnlyList<ElementSelection> Terminations { get; init; } = [];
}
