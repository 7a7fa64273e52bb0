using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Process instances: start, find and cancel them.</summary>
public sealed class ProcessInstanceResource
{
    private readonly CamundaApi _api;
    private readonly VariableSerializer _variables;

    internal ProcessInstanceResource(CamundaApi api, VariableSerializer variables)
    {
        _api = api;
        _variables = variables;
    }

    /// <summary>One process instance, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceReference this[ProcessInstanceKey processInstanceKey] => new(_api, Require.NotDefault(processInstanceKey));

    /// <summary>Starts an instance of the latest version of a process (<c>POST /process-instances</c>), or of the version given with <see cref="ProcessInstanceBuilder.WithVersion"/>.</summary>
    /// <param name="processDefinitionId">The process's id in its BPMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionId processDefinitionId) => new(_api, _variables, Require.NotDefault(processDefinitionId), default);

    /// <summary>Starts an instance of one version of a process (<c>POST /process-instances</c>).</summary>
    /// <param name="processDefinitionKey">The key that its deployment returned.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessInstanceBuilder Create(ProcessDefinitionKey processDefinitionKey) => new(_api, _variables, default, Require.NotDefault(processDefinitionKey));

    /// <summary>Finds process instances (<c>POST /process-instances/search</c>). Eventually consistent: a new instance shows up with a delay.</summary>
    public SearchRequest<ProcessInstanceFilter, ProcessInstanceSortField, ProcessInstanceResult> Search() => new(async (query, cancellationToken) =>
    {
        var result = await _api.ProcessInstances.SearchProcessInstancesAsync(
            new ProcessInstanceSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((field, order) => new ProcessInstanceSearchQuerySortRequest { Field = field, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<ProcessInstanceResult>(result.Items, result.Page);
    });
}
