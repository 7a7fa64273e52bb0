using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;
using Camunda.Rest.Testing.Kit.Targets;

namespace Camunda.Rest.Testing.Kit.Snapshots;

/// <summary>Reads a process instance, each part when it is asked for, and once. Not thread-safe.</summary>
internal sealed class InstanceReader(
    CamundaClient client, ModelCatalog models, ITestTarget target, ProcessInstanceKey key, CancellationToken cancellationToken)
{
    private ProcessInstanceResult? _instance;
    private ModelProcess? _model;
    private IReadOnlyList<ElementInstanceResult>? _elements;
    private IReadOnlyList<VariableSearchResult>? _variables;
    private IReadOnlyList<JobSearchResult>? _jobs;
    private IReadOnlyList<UserTaskResult>? _userTasks;
    private IReadOnlyList<IncidentResult>? _incidents;
    private IReadOnlyList<MessageSubscriptionResult>? _subscriptions;
    private IReadOnlyList<DecisionInstanceResult>? _decisions;
    private IReadOnlyList<ProcessInstanceResult>? _called;

    public ProcessInstanceKey Key => key;

    public CancellationToken CancellationToken => cancellationToken;

    public async Task<ProcessInstanceResult> InstanceAsync() =>
        _instance ??= await client.ProcessInstances[key].GetAsync(cancellationToken).ConfigureAwait(false);

    public async Task<ModelProcess?> ModelAsync()
    {
        if (_model is null)
        {
            ProcessInstanceResult instance = await InstanceAsync().ConfigureAwait(false);
            (_, _model) = await models.ReadAsync(instance.ProcessDefinitionKey, instance.ProcessDefinitionId, cancellationToken)
                .ConfigureAwait(false);
        }

        return _model;
    }

    /// <summary>In the order in which they began, without the process itself.</summary>
    public async Task<IReadOnlyList<ElementInstanceResult>> ElementsAsync() => _elements ??=
    [
        .. (await client.ElementInstances.Search().Where(element => element.ProcessInstanceKey == key)
                .ToListAsync(cancellationToken).ConfigureAwait(false))
            .Where(element => element.Type != ElementInstanceType.Process)
            .OrderBy(element => element.ElementInstanceKey),
    ];

    /// <summary>By name, those of the process instance first.</summary>
    public async Task<IReadOnlyList<VariableSearchResult>> VariablesAsync() => _variables ??=
    [
        .. (await client.Variables.Search(truncateValues: false).Where(variable => variable.ProcessInstanceKey == key)
                .ToListAsync(cancellationToken).ConfigureAwait(false))
            .OrderBy(variable => variable.ScopeKey.Value != key.Value)
            .ThenBy(variable => variable.Name, StringComparer.Ordinal),
    ];

    public async Task<IReadOnlyList<JobSearchResult>> JobsAsync() => _jobs ??=
    [
        .. (await client.Jobs.Search().Where(job => job.ProcessInstanceKey == key).ToListAsync(cancellationToken).ConfigureAwait(false))
            .OrderBy(job => job.JobKey),
    ];

    public async Task<IReadOnlyList<UserTaskResult>> UserTasksAsync() => _userTasks ??=
    [
        .. (await client.UserTasks.Search().Where(task => task.ProcessInstanceKey == key)
                .ToListAsync(cancellationToken).ConfigureAwait(false))
            .OrderBy(task => task.UserTaskKey),
    ];

    public async Task<IReadOnlyList<IncidentResult>> IncidentsAsync() => _incidents ??=
    [
        .. (await client.Incidents.Search().Where(incident => incident.ProcessInstanceKey == key)
                .ToListAsync(cancellationToken).ConfigureAwait(false))
            .OrderBy(incident => incident.IncidentKey),
    ];

    public async Task<IReadOnlyList<MessageSubscriptionResult>> SubscriptionsAsync() => _subscriptions ??=
        await client.MessageSubscriptions.Search().Where(subscription => subscription.ProcessInstanceKey == key)
            .ToListAsync(cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<DecisionInstanceResult>> DecisionsAsync() => _decisions ??=
    [
        .. (await client.DecisionInstances.Search().Where(decision => decision.ProcessInstanceKey == key)
                .ToListAsync(cancellationToken).ConfigureAwait(false))
            .OrderBy(decision => decision.EvaluationDate),
    ];

    /// <summary>The positions of the rules that an evaluation of a decision table has matched, from 1 on.</summary>
    public async Task<int[]> MatchedRulesAsync(DecisionEvaluationInstanceKey decision) =>
    [
        .. (await client.DecisionInstances[decision].GetAsync(cancellationToken).ConfigureAwait(false)).MatchedRules
            .Select(rule => rule.RuleIndex),
    ];

    /// <summary>The process instances that its call activities have started.</summary>
    public async Task<IReadOnlyList<ProcessInstanceResult>> CalledAsync()
    {
        if (_called is null)
        {
            ModelProcess? model = await ModelAsync().ConfigureAwait(false);
            _called = model is not null && !model.Elements.Any(element => element.IsCallActivity)
                ? []
                :
                [
                    .. (await client.ProcessInstances.Search().Where(instance => instance.ParentProcessInstanceKey == key)
                            .ToListAsync(cancellationToken).ConfigureAwait(false))
                        .OrderBy(instance => instance.ProcessInstanceKey),
                ];
        }

        return _called;
    }

    /// <summary>The ids of the elements of that id or name.</summary>
    /// <exception cref="ArgumentException">The process has no such element.</exception>
    public async Task<IReadOnlyList<string>> ResolveAsync(string idOrName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrName);
        ModelProcess? model = await ModelAsync().ConfigureAwait(false);
        IReadOnlyList<string> ids = model?.Resolve(idOrName) ?? [idOrName];
        return ids.Count > 0
            ? ids
            : throw new ArgumentException(
                $"The process '{model!.Id}' has no element with the id or name '{idOrName}'. It has: "
                    + $"{string.Join(", ", model.Elements.Select(element => element.Id))}.",
                nameof(idOrName));
    }

    /// <summary>Everything, as of now, called instances included.</summary>
    public async Task<ProcessInstanceSnapshot> SnapshotAsync()
    {
        List<ProcessInstanceSnapshot> called = [];
        foreach (ProcessInstanceResult instance in await CalledAsync().ConfigureAwait(false))
        {
            InstanceReader reader = new(client, models, target, instance.ProcessInstanceKey, cancellationToken);
            called.Add(await reader.SnapshotAsync().ConfigureAwait(false));
        }

        return new(target.Now, await ModelAsync().ConfigureAwait(false))
        {
            Instance = await InstanceAsync().ConfigureAwait(false),
            Elements = await ElementsAsync().ConfigureAwait(false),
            Variables = await VariablesAsync().ConfigureAwait(false),
            Jobs = await JobsAsync().ConfigureAwait(false),
            UserTasks = await UserTasksAsync().ConfigureAwait(false),
            Incidents = await IncidentsAsync().ConfigureAwait(false),
            MessageSubscriptions = await SubscriptionsAsync().ConfigureAwait(false),
            Decisions = await DecisionsAsync().ConfigureAwait(false),
            CalledInstances = called,
            Timers = target.TimersOf(key),
            ShowsTimers = target.ShowsTimers,
        };
    }
}
