using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("ProcessInstanceModificationMoveInstruction")]
public sealed partial class ProcessInstanceModificationBuilder
{
    /// <summary>Ends all running instances of an element.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Terminate(ElementId elementId)
    {
        var termination = new ProcessInstanceModificationTerminateByIdInstruction { ElementId = Require.NotDefault(elementId) };
        return With(copy => copy._terminations = _terminations.Add(termination));
    }

    /// <summary>Ends all running instances of an element and starts another element for each.</summary>
    /// <param name="sourceElementId">The element that ends.</param>
    /// <param name="targetElementId">The element that starts.</param>
    /// <param name="ancestorScope">The scope to start it in: inferred, the source's own, or one by its key. Default: the cluster finds the one there is.</param>
    /// <exception cref="ArgumentException">An id is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Move(ElementId sourceElementId, ElementId targetElementId, AncestorScopeInstruction? ancestorScope = null)
    {
        Require.NotDefault(sourceElementId);
        return Move(new SourceElementIdInstruction { SourceElementId = sourceElementId }, Require.NotDefault(targetElementId), ancestorScope);
    }

    /// <summary>Ends one running element instance and starts another element for it.</summary>
    /// <param name="sourceElementInstanceKey">The element instance that ends.</param>
    /// <param name="targetElementId">The element that starts.</param>
    /// <param name="ancestorScope">The scope to start it in: inferred, the source's own, or one by its key. Default: the cluster finds the one there is.</param>
    /// <exception cref="ArgumentException">The key or the id is <c>default</c>.</exception>
    public ProcessInstanceModificationBuilder Move(ElementInstanceKey sourceElementInstanceKey, ElementId targetElementId, AncestorScopeInstruction? ancestorScope = null)
    {
        Require.NotDefault(sourceElementInstanceKey);
        return Move(new SourceElementInstanceKeyInstruction { SourceElementInstanceKey = sourceElementInstanceKey }, Require.NotDefault(targetElementId), ancestorScope);
    }

    private ProcessInstanceModificationBuilder Move(SourceElementInstruction source, ElementId target, AncestorScopeInstruction? scope) =>
        With(copy => copy._starts = _starts.Add(new ModificationStart { ElementId = target, Source = source, AncestorScope = scope }));
}
