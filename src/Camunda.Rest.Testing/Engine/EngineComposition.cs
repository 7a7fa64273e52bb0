using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Errors;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Listeners;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.Processors;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Timers;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine;

/// <summary>
/// Makes the parts of the engine, hands each what it needs, and takes steps and due dates to the part that carries them out. Offers those
/// parts that carry out commands.
/// </summary>
internal sealed class EngineComposition
{
    private readonly ElementLifecycle _elements;
    private readonly JobLifecycle _jobs;
    private readonly EventProcessor _events;
    private readonly InclusiveJoins _joins;

    public EngineComposition(TimeProvider time, EngineOptions options)
    {
        EngineClock clock = new(time);
        State = new(options.PartitionId);
        Schedules = new(State, clock);
        Replies = new();
        StepQueue steps = new();
        Runner = new(State, clock, Schedules, steps, Replies, Run, Run);

        VariableScopes scopes = new(State);
        VariableMappings mappings = new(scopes);
        ExpressionEvaluator expressions = new(scopes);
        IncidentLifecycle incidents = new(State, clock);
        Tokens tokens = new(State, steps);
        _joins = new(State, steps);

        TimerLifecycle timers = new(State, clock, Schedules, expressions);
        SubscriptionLifecycle subscriptions = new(State, clock, steps, expressions);
        EventWaits eventWaits = new(timers, subscriptions);
        ProcessStarts starts = new(State, subscriptions, timers);

        JobQueue jobQueue = new(State, steps);
        _jobs = new(State, clock, Schedules, jobQueue);
        JobActivation = new(State, Schedules, Replies, options, jobQueue, _jobs, scopes);
        ListenerRunner listeners = new(expressions, _jobs);

        OutcomeWaits = new(State, Schedules, Replies, options);
        UserTaskTransitions transitions = new(State, clock, steps, mappings, listeners, OutcomeWaits);
        BoundVersions versions = new(State);
        UserTaskCreation userTaskCreation = new(State, clock, expressions, versions, transitions);

        ResultWaits = new(State, Schedules, Replies, options);
        InstanceLifecycle instances = new(State, clock, steps, tokens, scopes, mappings, ResultWaits);

        ErrorCatchers errors = new(State);
        ElementTermination termination = new(State, clock, tokens, eventWaits, _jobs, transitions, incidents, instances);
        ElementBehaviors behaviors = new(
            State, steps, tokens, scopes, mappings, expressions, _jobs, userTaskCreation, transitions, errors, termination,
            versions, instances, options);
        LoopVariables loops = new(State, scopes, expressions);
        _elements = new(State, clock, tokens, scopes, mappings, loops, eventWaits, listeners, incidents, instances, behaviors);

        _events = new(State, steps, tokens, mappings, timers, instances, termination);
        Resources = new(State, starts);
        Deployments = new(State, clock, Resources, starts);
        Instances = new(State, scopes, instances, ResultWaits, termination);
        AdHoc = new(State, steps, tokens, termination);
        Jobs = new(State, steps, _jobs, scopes, mappings, incidents, errors, termination, transitions, AdHoc);
        Messages = new(State, clock, Schedules, steps, subscriptions, instances, _events);
        UserTasks = new(State, transitions);
        Incidents = new(State, incidents, _jobs, _elements);
    }

    public EngineState State { get; }

    public Schedules Schedules { get; }

    public Replies Replies { get; }

    public CommandRunner Runner { get; }

    public JobActivation JobActivation { get; }

    public OutcomeWaits OutcomeWaits { get; }

    public ResultWaits ResultWaits { get; }

    public ResourceProcessor Resources { get; }

    public DeploymentProcessor Deployments { get; }

    public InstanceProcessor Instances { get; }

    public AdHocProcessor AdHoc { get; }

    public JobProcessor Jobs { get; }

    public MessageProcessor Messages { get; }

    public UserTaskProcessor UserTasks { get; }

    public IncidentProcessor Incidents { get; }

    private void Run(Step step)
    {
        switch (step)
        {
            case EnterElement enter:
                _elements.Enter(enter);
                break;
            case ContinueElement { ElementInstanceKey: var key }:
                _elements.Continue(key);
                break;
            case ContinueListeners { ElementInstanceKey: var key }:
                _elements.ContinueListeners(key);
                break;
            case CompleteElement { ElementInstanceKey: var key }:
                _elements.Complete(key);
                break;
            case ServeJobs { JobType: var type }:
                JobActivation.Serve(type);
                break;
            case DeliverKeptMessage { SubscriptionKey: var key }:
                Messages.DeliverKept(key);
                break;
            case JoinInclusively { ScopeKey: var key }:
                _joins.Join(key);
                break;
            case StartByKeptMessage start:
                Messages.StartNext(start.Process, start.CorrelationKey);
                break;
        }
    }

    private void Run(DueEntry due)
    {
        switch (due.Kind)
        {
            case DueKind.JobLock:
                _jobs.EndLock(due.Key);
                break;
            case DueKind.JobBackOff:
                _jobs.EndBackOff(due.Key);
                break;
            case DueKind.JobPoll:
                JobActivation.Expire(due.Key);
                break;
            case DueKind.Timer:
                _events.Ring(due.Key);
                break;
            case DueKind.MessageExpiry:
                Messages.Expire(due.Key);
                break;
            case DueKind.UserTaskOutcome:
                OutcomeWaits.Expire(due.Key);
                break;
            case DueKind.InstanceResult:
                ResultWaits.Expire(due.Key);
                break;
        }
    }
}
