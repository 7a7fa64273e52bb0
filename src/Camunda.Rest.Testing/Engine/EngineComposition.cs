using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Batches;
using Camunda.Rest.Testing.Engine.Compensation;
using Camunda.Rest.Testing.Engine.Conditions;
using Camunda.Rest.Testing.Engine.Decisions;
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
using Camunda.Rest.Testing.Engine.Modifications;
using Camunda.Rest.Testing.Engine.Processors;
using Camunda.Rest.Testing.Engine.Signals;
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
    private readonly TimerProcessor _timers;
    private readonly InclusiveJoins _joins;

    public EngineComposition(TimeProvider time, EngineOptions options)
    {
        EngineClock clock = new(time);
        State = new(options.PartitionId);
        Schedules = new(State, clock);
        Replies = new();
        StepQueue steps = new();
        Runner = new(State, clock, Schedules, steps, Replies, Run, Run);

        VariableScopes scopes = new(State, steps);
        FeelOptions feel = new() { TimeProvider = time };
        ExpressionEvaluator expressions = new(scopes, feel);
        VariableMappings mappings = new(scopes, expressions);
        IncidentLifecycle incidents = new(State, clock);
        Tokens tokens = new(State, steps);
        CompensableActivities compensable = new(State);
        _joins = new(State, steps);

        TimerLifecycle timers = new(State, clock, Schedules, expressions);
        SubscriptionLifecycle subscriptions = new(State, clock, steps, expressions);
        SignalWaits signals = new(State, expressions);
        TriggerWaits triggers = new(new Dictionary<Type, ITriggerWait>
        {
            [typeof(TimerTrigger)] = timers,
            [typeof(MessageTrigger)] = subscriptions,
            [typeof(SignalTrigger)] = signals,
            [typeof(ConditionalTrigger)] = new ConditionWaits(State, steps),
        });
        EventWaits eventWaits = new(State, triggers);
        ProcessStarts starts = new(State, triggers);

        JobQueue jobQueue = new(State, steps);
        _jobs = new(State, clock, Schedules, jobQueue);
        JobActivation = new(State, Schedules, Replies, options, jobQueue, _jobs, scopes);
        ListenerRunner listeners = new(new(State), expressions, _jobs);

        OutcomeWaits = new(State, Schedules, Replies, options);
        UserTaskTransitions transitions = new(State, clock, steps, mappings, listeners, OutcomeWaits);
        BoundVersions versions = new(State);
        UserTaskCreation userTaskCreation = new(State, clock, expressions, versions, transitions);

        ResultWaits = new(State, Schedules, Replies, options);
        InstanceLifecycle instances =
            new(State, clock, steps, tokens, scopes, mappings, eventWaits, compensable, ResultWaits);

        EventCatchers catchers = new(State);
        EarlyEnds earlyEnds = new(State, steps);
        ElementTermination termination = new(
            State,
            clock,
            steps,
            tokens,
            eventWaits,
            _jobs,
            transitions,
            listeners,
            incidents,
            compensable,
            instances,
            earlyEnds);
        Compensations compensations = new(State, steps, tokens, compensable);
        EventEffects effects = new(State, steps, tokens, mappings, eventWaits, termination);
        DecisionStore decisions = new(State);
        DecisionEvaluator decisionEvaluator = new(State, clock, feel);
        ElementBehaviors behaviors = new(
            State,
            steps,
            tokens,
            scopes,
            mappings,
            expressions,
            _jobs,
            userTaskCreation,
            transitions,
            catchers,
            compensations,
            effects,
            termination,
            eventWaits,
            decisions,
            decisionEvaluator,
            versions,
            instances,
            options);
        LoopVariables loops = new(State, scopes, expressions);
        SuspendedTokens suspendedTokens = new(State, steps);
        _elements = new(
            State,
            clock,
            steps,
            tokens,
            suspendedTokens,
            scopes,
            mappings,
            loops,
            eventWaits,
            listeners,
            incidents,
            compensations,
            instances,
            earlyEnds,
            termination,
            behaviors);

        _timers = new(timers, instances, effects);
        Signals = new(State, signals, instances, effects);
        Conditions = new(State, steps, expressions, instances, effects);
        Resources = new(State, starts, decisions);
        Deployments = new(State, clock, Resources, decisions, starts);
        Decisions = new(State, decisions, decisionEvaluator);
        Expressions = new(State, scopes, feel);
        ElementActivation activation = new(State, tokens, scopes, new(State, clock, eventWaits));
        Instances = new(State, scopes, eventWaits, instances, ResultWaits, termination, activation);
        Modifications = new(State, activation, termination);
        Migrations = new(State, steps, instances, new(State, triggers, eventWaits));
        AdHoc = new(State, steps, tokens, termination);
        BusinessIds businessIds = new(State);
        Jobs = new(State, steps, _jobs, scopes, mappings, incidents, catchers, effects, transitions, AdHoc, businessIds);
        Messages = new(State, clock, Schedules, steps, subscriptions, instances, effects);
        UserTasks = new(State, transitions);
        Incidents = new(State, incidents, _jobs, _elements);
        Deletion = new(State);
        Batches = new(State, clock);
        ClusterVariables = new(State);
        GlobalListeners = new(State);
        Suspensions = new(State, clock, Schedules, steps, jobQueue, suspendedTokens, businessIds);
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

    public ModificationProcessor Modifications { get; }

    public MigrationProcessor Migrations { get; }

    public AdHocProcessor AdHoc { get; }

    public JobProcessor Jobs { get; }

    public MessageProcessor Messages { get; }

    public SignalProcessor Signals { get; }

    public ConditionProcessor Conditions { get; }

    public UserTaskProcessor UserTasks { get; }

    public IncidentProcessor Incidents { get; }

    public DecisionProcessor Decisions { get; }

    public ExpressionProcessor Expressions { get; }

    public InstanceDeletion Deletion { get; }

    public BatchProcessor Batches { get; }

    public ClusterVariableProcessor ClusterVariables { get; }

    public GlobalListenerProcessor GlobalListeners { get; }

    public SuspensionProcessor Suspensions { get; }

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
            case CheckScope { ScopeKey: var key }:
                _elements.CheckScope(key);
                break;
            case CompleteElement { ElementInstanceKey: var key }:
                _elements.Complete(key);
                break;
            case EndInstance { ProcessInstanceKey: var key }:
                Instances.EndEarly(key);
                break;
            case ServeJobs { JobType: var type }:
                JobActivation.Serve(type);
                break;
            case DeliverKeptMessage { SubscriptionKey: var key }:
                Messages.DeliverKept(key);
                break;
            case BroadcastSignal signal:
                Signals.Broadcast(signal.Name, signal.TenantId, signal.Variables);
                break;
            case VariablesChanged { Changes: var changes }:
                Conditions.Notice(changes);
                break;
            case CheckCondition { ConditionKey: var key }:
                Conditions.Check(key);
                break;
            case TriggerCondition { ConditionKey: var key }:
                Conditions.Trigger(key);
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
                _timers.Ring(due.Key);
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
