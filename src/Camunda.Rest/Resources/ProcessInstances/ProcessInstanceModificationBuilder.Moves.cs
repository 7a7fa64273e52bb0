using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("ProcessInstanceModificationMoveInstruction")]
public sealed partial class ProcessInstanceModificationBuilder
{
    /// <summary>Terminates all running instances of an element.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Terminate(ElementId elementId)
    {
        var termination = new ProcessInstanceModificationTerminateByIdInstruction { ElementId = Require.NotDefault(elementId) };
        return With(copy => copy._terminations = _terminations.Add(termination));
    }

    /// <summary>Moves all running instances of an element: terminates each and activates another element instead.</summary>
    /// <param name="sourceElementId">The element to terminate.</param>
    /// <param name="targetElementId">The element to activate.</param>
    /// <param name="ancestorScope">
    /// The scope of the activated element: inferred, the source's own, or one by its key. Default: determined by the cluster.
    /// </param>
    /// <exception cref="ArgumentException">An id is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Move(
        ElementId sourceElementId, ElementId targetElementId, AncestorScopeInstruction? ancestorScope = null)
    {
        Require.NotDefault(sourceElementId);
        return Move(
            new SourceElementIdInstruction { SourceElementId = sourceElementId }, Require.NotDefault(targetElementId), ancestorScope);
    }

    /// <summary>Moves one running element instance: terminates it and activates another element instead.</summary>
    /// <param name="sourceElementInstanceKey">The element instance to terminate.</param>
    /// <param name="targetElementId">The element to activate.</param>
    /// <param name="ancestorScope">
    /// The scope of the activated element: inferred, the source's own, or one by its key. Default: determined by the cluster.
    /// </param>
    /// <exception cref="ArgumentException">The key or the id is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Move(
        ElementInstanceKey sourceElementInstanceKey, ElementId targetElementId, AncestorScopeInstruction? ancestorScope = null)
    {
        Require.NotDefault(sourceElementInstanceKey);
        return Move(
            new SourceElementInstanceKeyInstruction { SourceElementInstanceKey = sourceElementInstanceKey },
            Require.NotDefault(targetElementId),
            ancestorScope);
    }

    private ProcessInstanceModificationBuilder Move(SourceElementInstruction source, ElementId target, AncestorScopeInstruction? scope) =>
        With(copy => copy._starts = _starts.Add(new ModificationStart { ElementId = target, Source = source, AncestorScope = scope }));
}
