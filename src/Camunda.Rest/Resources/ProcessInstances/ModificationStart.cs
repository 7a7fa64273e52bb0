using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>An element that a modification activates, as a new one or as the target of a move.</summary>
internal sealed partial record ModificationStart
{
    public required ElementId ElementId { get; init; }

    public ElementInstanceKey? Ancestor { get; init; }

    public ImmutableList<ModifyProcessInstanceVariableInstruction> Variables { get; init; } = [];

    public ProcessInstanceModificationActivateInstruction ToActivation() => new()
    {
        ElementId = ElementId,
        AncestorElementInstanceKey = Ancestor,
        VariableInstructions = Variables.IsEmpty ? null : Variables,
    };
}
