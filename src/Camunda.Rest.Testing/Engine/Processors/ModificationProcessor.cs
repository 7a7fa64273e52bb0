using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Modifications;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Modifies running process instances: what is activated comes first, then what is terminated.</summary>
internal sealed class ModificationProcessor(
    EngineState state, ElementActivation activation, ElementTermination termination)
{
    public void Modify(ModifyInstance command)
    {
        ProcessInstanceRef process = state.Scopes.TryGet(command.ProcessInstanceKey, out ScopeState? root)
            && root.Process.ProcessInstanceKey == command.ProcessInstanceKey
            ? root.Process
            : throw new EngineRejectionException(
                RejectionKind.NotFound, $"There is no active process instance with the key {command.ProcessInstanceKey}.");

        SuspensionProcessor.Check(state, process);
        List<ActivateElement> activations = [.. command.Activations];
        List<ElementInstanceRecord> ending = [.. command.Terminations.SelectMany(selection => Select(process, selection))];
        foreach (MoveElement move in command.Moves)
        {
            foreach (ElementInstanceRecord source in Select(process, move.Source))
            {
                activations.Add(new(move.TargetId, AncestorOf(process, move, source), move.Variables));
                ending.Add(source);
            }
        }

        foreach (ActivateElement instruction in activations)
        {
            IReadOnlyList<long> around = activation.Activate(process, instruction);
            if (ending.Find(element => around.Contains(element.ElementInstanceKey)) is { } lost)
            {
                throw new EngineRejectionException(
                    RejectionKind.InvalidArgument,
                    $"'{instruction.ElementId}' cannot be activated: the '{lost.ElementId}' around it, {lost.ElementInstanceKey}, is "
                        + "terminated by the same modification.");
            }
        }

        ending.ForEach(element => Terminate(element.ElementInstanceKey));
    }

    private ElementInstanceRecord[] Select(ProcessInstanceRef process, ElementSelection selection)
    {
        if (selection.ElementInstanceKey is { } key)
        {
            return state.ElementInstances.TryGet(key, out ElementInstanceRecord? element) && IsActiveIn(process, element)
                ? [element]
                : throw Reject($"there is no active element instance with the key {key} in it");
        }

        if (!process.Definition.Model.Nodes.ContainsKey(selection.ElementId!) && !selection.MayBeEmpty)
        {
            throw Reject($"its process has no element '{selection.ElementId}'");
        }

        // By its id a multi-instance activity is meant as a whole.
        ElementInstanceRecord[] found =
        [
            .. state.ElementInstances.Rows.Where(element =>
                element.ElementId == selection.ElementId && element.LoopCounter is null && IsActiveIn(process, element)),
        ];
        return found.Length > 0 || selection.MayBeEmpty
            ? found
            : throw Reject($"there is no active instance of the element '{selection.ElementId}' in it");

        EngineRejectionException Reject(string problem) => new(
            RejectionKind.InvalidArgument, $"The process instance {process.ProcessInstanceKey} cannot be modified: {problem}.");
    }

    private static bool IsActiveIn(ProcessInstanceRef process, ElementInstanceRecord element) =>
        element.Process.ProcessInstanceKey == process.ProcessInstanceKey
        && element.ElementInstanceKey != process.ProcessInstanceKey
        && element.State == ElementInstanceState.Active;

    private long? AncestorOf(ProcessInstanceRef process, MoveElement move, ElementInstanceRecord source)
    {
        switch (move.Ancestor)
        {
            case AncestorChoice.SourceParent:
                return source.ScopeKey;
            case AncestorChoice.Inferred:
                IReadOnlyList<FlowNode> path = ScopePaths.Around(process.Definition.Model, move.TargetId);
                long key = source.ScopeKey;
                while (key != process.ProcessInstanceKey && path.All(node => node.Id != state.ElementInstances[key].ElementId))
                {
                    key = state.ElementInstances[key].ScopeKey;
                }

                return key;
            default:
                return move.AncestorKey;
        }
    }

    // With the last thing in it, a scope ends too.
    private void Terminate(long elementInstanceKey)
    {
        ElementInstanceRecord element = state.ElementInstances[elementInstanceKey];
        if (element.State != ElementInstanceState.Active)
        {
            return;
        }

        bool isDone = termination.TerminateOne(element);
        ScopeState scope = state.Scopes[element.ScopeKey];
        if (!isDone || !scope.IsDone)
        {
            return;
        }

        if (scope.Key != scope.Process.ProcessInstanceKey)
        {
            Terminate(scope.Key);
        }
        else if (state.ProcessInstances[scope.Key].ParentProcessInstanceKey is { } parent)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The modification would terminate the process instance {scope.Key}, which was called by the process instance {parent}. "
                    + "Modify that one instead.");
        }
        else
        {
            termination.TerminateProcess(scope.Key);
        }
    }
}
