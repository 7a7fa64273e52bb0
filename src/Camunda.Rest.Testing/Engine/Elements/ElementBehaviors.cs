using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Decisions;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Errors;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>The behaviour of each element type.</summary>
internal sealed class ElementBehaviors
{
    private readonly Dictionary<ElementInstanceType, ElementBehavior> _behaviors;
    private readonly ScriptTaskBehavior _scriptTask;
    private readonly DecisionTaskBehavior _decisionTask;
    private readonly StubBehavior _stub;

    public ElementBehaviors(
        EngineState state,
        StepQueue steps,
        Tokens tokens,
        VariableScopes scopes,
        VariableMappings mappings,
        ExpressionEvaluator expressions,
        JobLifecycle jobs,
        UserTaskCreation userTasks,
        UserTaskTransitions userTaskTransitions,
        EventCatchers catchers,
        Compensations compensations,
        EventEffects effects,
        ElementTermination termination,
        EventWaits events,
        DecisionStore decisions,
        DecisionEvaluator decisionEvaluator,
        BoundVersions versions,
        InstanceLifecycle instances,
        EngineOptions options)
    {
        _stub = new(steps, mappings, options.StubVariables);
        PassThroughBehavior passThrough = new(steps, mappings);
        CatchEventBehavior catchEvent = new(steps, mappings);
        ThrowEventBehavior throwEvent = new(
            steps, mappings, tokens, scopes, expressions, jobs, catchers, compensations, effects, termination);
        JobTaskBehavior jobTask = new(steps, mappings, expressions, jobs, new(versions, expressions));
        _scriptTask = new(steps, mappings, expressions);
        _decisionTask = new(steps, mappings, scopes, expressions, decisions, decisionEvaluator);
        SubProcessBehavior subProcess = new(state, steps, tokens, scopes, mappings);
        _behaviors = new()
        {
            [ElementInstanceType.Process] = new ProcessBehavior(state, steps, tokens, scopes, mappings),
            [ElementInstanceType.StartEvent] = new StartEventBehavior(steps, mappings, events),
            [ElementInstanceType.EndEvent] = throwEvent,
            [ElementInstanceType.IntermediateThrowEvent] = throwEvent,
            [ElementInstanceType.IntermediateCatchEvent] = catchEvent,
            [ElementInstanceType.BoundaryEvent] = passThrough,
            [ElementInstanceType.Task] = passThrough,
            [ElementInstanceType.ManualTask] = passThrough,
            [ElementInstanceType.ServiceTask] = jobTask,
            [ElementInstanceType.SendTask] = jobTask,
            [ElementInstanceType.ScriptTask] = jobTask,
            [ElementInstanceType.BusinessRuleTask] = jobTask,
            [ElementInstanceType.ReceiveTask] = catchEvent,
            [ElementInstanceType.UserTask] = new UserTaskBehavior(steps, mappings, userTasks, userTaskTransitions, jobs),
            [ElementInstanceType.CallActivity] = new CallActivityBehavior(state, steps, mappings, expressions, versions, instances),
            [ElementInstanceType.SubProcess] = subProcess,
            [ElementInstanceType.EventSubProcess] = subProcess,
            [ElementInstanceType.AdHocSubProcess] =
                new AdHocBehavior(state, steps, tokens, scopes, mappings, expressions, jobs, termination),
            [ElementInstanceType.AdHocSubProcessInnerInstance] =
                new AdHocRunBehavior(state, steps, tokens, scopes, mappings, new(state, scopes, expressions)),
            [ElementInstanceType.MultiInstanceBody] =
                new MultiInstanceBehavior(state, steps, tokens, scopes, mappings, expressions, termination),
            [ElementInstanceType.ExclusiveGateway] = new ExclusiveGatewayBehavior(steps, mappings, expressions),
            [ElementInstanceType.InclusiveGateway] = new InclusiveGatewayBehavior(steps, mappings, expressions),
            [ElementInstanceType.ParallelGateway] = new ParallelGatewayBehavior(steps, mappings),
            [ElementInstanceType.EventBasedGateway] = new EventGatewayBehavior(steps, mappings, tokens),
        };
    }

    /// <summary>The behaviour of an instance: by its model where the type leaves a choice, else by its type.</summary>
    public ElementBehavior Of(ElementInstanceRecord element) => element.Node switch
    {
        StubTask => _stub,
        ScriptTask => _scriptTask,
        DecisionTask => _decisionTask,
        _ => _behaviors[element.Type],
    };
}
