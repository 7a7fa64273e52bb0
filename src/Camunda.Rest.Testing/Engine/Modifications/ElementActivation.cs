using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Modifications;

/// <summary>Activates elements anywhere in a process instance, with the scopes that they need.</summary>
internal sealed class ElementActivation(EngineState state, Tokens tokens, VariableScopes variables, ScopeOpening opening)
{
    /// <summary>Activates an element, and returns the keys of the scopes around it, that of the process instance first.</summary>
    public IReadOnlyList<long> Activate(ProcessInstanceRef process, ActivateElement instruction)
    {
        ProcessModel model = process.Definition.Model;
        Check(model, instruction);
        IReadOnlyList<FlowNode> path = ScopePaths.Around(model, instruction.ElementId);
        List<long> scopes = instruction.AncestorKey is { } ancestorKey
            ? OpenBelow(process, path, FindAncestor(process, path, ancestorKey, instruction.ElementId), instruction)
            : FindOrOpen(process, path, instruction);

        foreach (ScopedVariables global in instruction.Variables.Where(entry => entry.ElementId.Length == 0))
        {
            variables.SetLocal(process, process.ProcessInstanceKey, VariableJson.Read(global.Variables));
        }

        ScopeState scope = state.Scopes[scopes[^1]];
        if (scope.IsEnding)
        {
            throw Reject(process, $"'{instruction.ElementId}' cannot be activated: the scope {scope.Key} around it is being terminated.");
        }

        long key = state.Keys.Next();
        SetVariables(process, key, instruction.ElementId, instruction);
        tokens.PlaceWithKey(scope.Key, model.Nodes[instruction.ElementId], key);
        return scopes;
    }

    private static void Check(ProcessModel model, ActivateElement instruction)
    {
        string? problem = model.Nodes.GetValueOrDefault(instruction.ElementId) switch
        {
            null => "the process has no such element",
            StartEvent => "that is a start event",
            BoundaryEvent => "that is a boundary event",
            { Facts.IsForCompensation: true } => "that is for compensation",
            CatchEvent waiting when waiting.Incoming.Any(flow => model.Nodes[flow.SourceId] is EventGateway) =>
                "that follows an event-based gateway",
            _ => null,
        };
        if (problem is not null)
        {
            throw Reject(model.Id, $"'{instruction.ElementId}' cannot be activated: {problem}.");
        }

        IReadOnlyList<FlowNode> path = ScopePaths.Around(model, instruction.ElementId);
        foreach (ScopedVariables entry in instruction.Variables.Where(entry => entry.ElementId.Length > 0))
        {
            if (!model.Nodes.ContainsKey(entry.ElementId) && entry.ElementId != model.Id)
            {
                throw Reject(model.Id, $"variables cannot be set in '{entry.ElementId}': the process has no such element.");
            }

            if (entry.ElementId != instruction.ElementId && entry.ElementId != model.Id && path.All(node => node.Id != entry.ElementId))
            {
                throw Reject(
                    model.Id,
                    $"variables cannot be set in '{entry.ElementId}': it is not around '{instruction.ElementId}', which is activated.");
            }
        }
    }

    // With an ancestor, everything between it and the element is new.
    private List<long> OpenBelow(
        ProcessInstanceRef process, IReadOnlyList<FlowNode> path, int ancestor, ActivateElement instruction)
    {
        List<long> scopes = [instruction.AncestorKey!.Value];
        foreach (FlowNode node in path.Skip(ancestor + 1))
        {
            scopes.Add(Open(process, scopes[^1], node, instruction));
        }

        while (state.ElementInstances.TryGet(scopes[0], out ElementInstanceRecord? element) && scopes[0] != process.ProcessInstanceKey)
        {
            scopes.Insert(0, element.ScopeKey);
        }

        return scopes;
    }

    // The place of an ancestor in the path; -1 is the process instance.
    private int FindAncestor(ProcessInstanceRef process, IReadOnlyList<FlowNode> path, long ancestorKey, string elementId)
    {
        if (ancestorKey == process.ProcessInstanceKey)
        {
            return -1;
        }

        if (!state.Scopes.TryGet(ancestorKey, out ScopeState? scope)
            || !state.ElementInstances.TryGet(ancestorKey, out ElementInstanceRecord? ancestor))
        {
            throw Reject(process, $"'{elementId}' cannot be activated: there is no active ancestor with the key {ancestorKey}.");
        }

        if (scope.Process.ProcessInstanceKey != process.ProcessInstanceKey)
        {
            throw Reject(process, $"'{elementId}' cannot be activated: the ancestor {ancestorKey} belongs to another process instance.");
        }

        if (ancestor.Node is MultiInstance)
        {
            throw Reject(
                process,
                $"'{elementId}' cannot be activated: the ancestor {ancestorKey} is the body of a multi-instance activity. Select one of "
                    + "the instances in it.");
        }

        int place = path.ToList().FindIndex(node => node.Id == ancestor.ElementId);
        return place >= 0 ? place : throw Reject(
            process, $"'{elementId}' cannot be activated: '{ancestor.ElementId}' with the key {ancestorKey} is no ancestor of it.");
    }

    // From the innermost scope that exists.
    private List<long> FindOrOpen(ProcessInstanceRef process, IReadOnlyList<FlowNode> path, ActivateElement instruction)
    {
        for (int place = path.Count - 1; place >= 0; place--)
        {
            string scopeId = path[place].Id;
            long[] found =
            [
                .. state.ElementInstances.Rows
                    .Where(element => element.Process.ProcessInstanceKey == process.ProcessInstanceKey
                        && element.ElementId == scopeId
                        && element.Node is not (AdHocRun or MultiInstance)
                        && state.Scopes.Contains(element.ElementInstanceKey))
                    .Select(element => element.ElementInstanceKey),
            ];
            if (found.Length > 1)
            {
                throw Reject(
                    process,
                    $"'{instruction.ElementId}' cannot be activated: there are {found.Length} instances of '{scopeId}' around it. "
                        + "Select one by the key of an ancestor.");
            }

            if (found.Length == 1)
            {
                return OpenBelow(process, path, place, instruction with { AncestorKey = found[0] });
            }
        }

        return OpenBelow(process, path, -1, instruction with { AncestorKey = process.ProcessInstanceKey });
    }

    private long Open(ProcessInstanceRef process, long scopeKey, FlowNode node, ActivateElement instruction)
    {
        if (node is not SubProcess)
        {
            throw Reject(
                process,
                $"'{instruction.ElementId}' cannot be activated: the '{node.Id}' around it is not active, and only sub-processes are "
                    + "activated with what is in them.");
        }

        try
        {
            long key = opening.Open(state.Scopes[scopeKey], node);
            SetVariables(process, key, node.Id, instruction);
            return key;
        }
        catch (ElementFailure failure)
        {
            throw Reject(process, $"'{node.Id}' cannot be activated. {failure.Message}");
        }
    }

    private void SetVariables(ProcessInstanceRef process, long key, string elementId, ActivateElement instruction)
    {
        foreach (ScopedVariables entry in instruction.Variables.Where(entry => entry.ElementId == elementId))
        {
            variables.SetLocal(process, key, VariableJson.Read(entry.Variables));
        }
    }

    private static EngineRejectionException Reject(ProcessInstanceRef process, string problem) =>
        Reject(process.Definition.ProcessDefinitionId, problem);

    private static EngineRejectionException Reject(string processId, string problem) =>
        new(RejectionKind.InvalidArgument, $"In the process '{processId}', {problem}");
}
