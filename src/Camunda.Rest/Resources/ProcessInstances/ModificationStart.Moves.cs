using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("ProcessInstanceModificationMoveInstruction")]
internal sealed partial record ModificationStart
{
    /// <summary>The source of a move; null for an activation.</summary>
    public SourceElementInstruction? Source { get; init; }

    public AncestorScopeInstruction? AncestorScope { get; init; }

    public bool IsMove => Source is not null;

    public ProcessInstanceModificationMoveInstruction ToMove() => new()
    {
        SourceElementInstruction = Source!,
        TargetElementId = ElementId,
        AncestorScopeInstruction = AncestorScope,
        VariableInstructions = Variables.IsEmpty ? null : Variables,
    };
}
