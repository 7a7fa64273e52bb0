using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One process instance, by its key.</summary>
public sealed partial class ProcessInstanceReference
{
    private readonly ResourceContext _context;

    internal ProcessInstanceReference(ResourceContext context, ProcessInstanceKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the instance.</summary>
    public ProcessInstanceKey Key { get; }

    /// <summary>Reads the instance (<c>GET /process-instances/{processInstanceKey}</c>). Eventually consistent: a new instance shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ProcessInstanceResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the instance shows up, or is in a certain state.</summary>
    public EventualRead<ProcessInstanceResult> Get() => new(
        _context,
        CamundaOperations.GetProcessInstance,
        cancellationToken => _context.Api.ProcessInstances.GetProcessInstanceAsync(Key, cancellationToken));

    /// <summary>Reads which sequence flows the instance has taken (<c>GET /process-instances/{processInstanceKey}/sequence-flows</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<ProcessInstanceSequenceFlowResult>> GetSequenceFlowsAsync(CancellationToken cancellationToken = default) => GetSequenceFlows().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetSequenceFlowsAsync"/> as a request, which can wait until a certain flow shows up.</summary>
    public EventualRead<IReadOnlyList<ProcessInstanceSequenceFlowResult>> GetSequenceFlows() => new(
        _context,
        CamundaOperations.GetProcessInstanceSequenceFlows,
        async cancellationToken => (await _context.Api.ProcessInstances.GetProcessInstanceSequenceFlowsAsync(Key, cancellationToken).ConfigureAwait(false)).Items);

    /// <summary>Counts, per element of the model, where the instance is, was, or is stuck (<c>GET /process-instances/{processInstanceKey}/statistics/element-instances</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<ProcessElementStatisticsResult>> GetElementStatisticsAsync(CancellationToken cancellationToken = default) => GetElementStatistics().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetElementStatisticsAsync"/> as a request, which can wait until a certain element shows up.</summary>
    public EventualRead<IReadOnlyList<ProcessElementStatisticsResult>> GetElementStatistics() => new(
        _context,
        CamundaOperations.GetProcessInstanceStatistics,
        async cancellationToken => (await _context.Api.ProcessInstances.GetProcessInstanceStatisticsAsync(Key, cancellationToken).ConfigureAwait(false)).Items);

    /// <summary>Reads the instances that called this one, outermost first (<c>GET /process-instances/{processInstanceKey}/call-hierarchy</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<IReadOnlyList<ProcessInstanceCallHierarchyEntry>> GetCallHierarchyAsync(CancellationToken cancellationToken = default) => GetCallHierarchy().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetCallHierarchyAsync"/> as a request, which can wait until the instance shows up.</summary>
    public EventualRead<IReadOnlyList<ProcessInstanceCallHierarchyEntry>> GetCallHierarchy() => new(
        _context,
        CamundaOperations.GetProcessInstanceCallHierarchy,
        cancellationToken => _context.Api.ProcessInstances.GetProcessInstanceCallHierarchyAsync(Key, cancellationToken));

#if CAMUNDA_8_9_OR_GREATER
    /// <summary>Finds the incidents of the instance and of those that it called (<c>POST /process-instances/{processInstanceKey}/incidents/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<IncidentFilter, IncidentSortField, IncidentResult> SearchIncidents() => new(
        _context,
        CamundaOperations.SearchProcessInstanceIncidents,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessInstances.SearchProcessInstanceIncidentsAsync(
                Key,
                new IncidentSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new IncidentSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<IncidentResult>(result.Items, result.Page);
        });
#else
    /// <summary>Finds the incidents of the instance and of those that it called (<c>POST /process-instances/{processInstanceKey}/incidents/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public ListRequest<IncidentSortField, IncidentResult> SearchIncidents() => new(
        _context,
        CamundaOperations.SearchProcessInstanceIncidents,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessInstances.SearchProcessInstanceIncidentsAsync(
                Key,
                new ProcessInstanceIncidentSearchQuery
                {
                    Sort = query.SortBy((by, order) => new IncidentSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<IncidentResult>(result.Items, result.Page);
        });
#endif

    /// <summary>Cancels the instance with all that runs in it (<c>POST /process-instances/{processInstanceKey}/cancellation</c>).</summary>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such running instance.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CancelAsync(long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.CancelProcessInstanceAsync(Key, new CancelProcessInstanceRequest { OperationReference = Require.OperationReference(operationReference) }, cancellationToken);

    /// <summary>Moves the instance to another version or another process (<c>POST /process-instances/{processInstanceKey}/migration</c>).</summary>
    /// <param name="targetProcessDefinitionKey">The process definition that it goes on with.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceMigrationBuilder Migrate(ProcessDefinitionKey targetProcessDefinitionKey) => new(_context, Key, Require.NotDefault(targetProcessDefinitionKey));

    /// <summary>Changes where the instance is: starts and ends elements by hand (<c>POST /process-instances/{processInstanceKey}/modification</c>).</summary>
    public ProcessInstanceModificationBuilder Modify() => new(_context, Key);
}
