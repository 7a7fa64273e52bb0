using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Starts an instance of the called process, and waits until it ends.</summary>
internal sealed class CallActivityBehavior(
    EngineState state,
    StepQueue steps,
    VariableMappings mappings,
    ExpressionEvaluator expressions,
    BoundVersions versions,
    InstanceLifecycle instances)
    : ElementBehavior(steps, mappings)
{
    // As in the real cluster: a process that calls itself without end stops here.
    private const int Deepest = 1000;

    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        CallActivity call = (CallActivity)element.Node;
        ProcessDefinitionRecord called = FindCalled(element, call);
        string? businessId = call.BusinessId is { } expression ? expressions.TextOrNull(element, expression) : element.Process.BusinessId;
        instances.Call(elements.MarkActivated(element), called, called.Model.Start!, businessId);
    }

    private ProcessDefinitionRecord FindCalled(ElementInstanceRecord element, CallActivity call)
    {
        string processId = expressions.Text(element, call.ProcessId);
        ProcessDefinitionRecord called = versions.FindProcess(processId, call.Binding, element.Process)
            ?? throw Failure($"There is no process '{processId}'{BoundVersions.Describe(call.Binding)} to call.");
        if (called.Model.Start is null)
        {
            throw Failure($"The process '{processId}' cannot be called: it has no start event without a trigger.");
        }

        return state.ProcessInstances[element.Process.ProcessInstanceKey].Depth < Deepest ? called : throw Failure(
            $"The process '{processId}' cannot be called: {Deepest} process instances have called each other already, so the call may be "
                + "recursive without end.");
    }

    private static ElementFailure Failure(string message) => new(IncidentErrorType.CalledElementError, message);
}
