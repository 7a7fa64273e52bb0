using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Process instances: start, find and cancel them.</summary>
public sealed class ProcessInstanceResource
{
    private readonly ResourceContext _context;

    internal ProcessInstanceResource(ResourceContext context) => _context = context;

    /// <summary>One process instance, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceReference this[ProcessInstanceKey processInstanceKey] => new(_context, Require.NotDefault(processInstanceKey));

    /// <summary>Starts an instance of the latest version of a process (<c>POST /process-instances</c>), or of the version given with <see cref="ProcessInstanceBuilder.WithVersion"/>.</summary>
    /// <param name="processDefinitionId">The process's id in its BPMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionId processDefinitionId) => new(_context, Require.NotDefault(processDefinitionId), default);

    /// <summary>Starts an instance of one version of a process (<c>POST /process-instances</c>).</summary>
    /// <param name="processDefinitionKey">The key that its deployment returned.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionKey processDefinitionKey) => new(_context, default, Require.NotDefault(processDefinitionKey));

    /// <summary>Finds process instances (<c>POST /process-instances/search</c>). Eventually consistent: a new instance shows up with a delay.</summary>
    public SearchRequest<ProcessInstanceFilter, ProcessInstanceSortField, ProcessInstanceResult> Search() => new(_context, CamundaOperations.SearchProcessInstances, async (query, cancellationToken) =>
    {
        var result = await _context.Api.ProcessInstances.SearchProcessInstancesAsync(
            new ProcessInstanceSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new ProcessInstanceSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<ProcessInstanceResult>(result.Items, result.Page);
    });
}
