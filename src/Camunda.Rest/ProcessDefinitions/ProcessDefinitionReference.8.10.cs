using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessDefinitionReference
{
    /// <summary>Finds the names of the variables that instances of the process have (<c>POST /process-definitions/{processDefinitionKey}/variable-names/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public FilterRequest<ProcessDefinitionVariableNameFilter, ProcessDefinitionVariableNameSearchResult> SearchVariableNames() => new(
        _context,
        CamundaOperations.SearchProcessDefinitionVariableNames,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessDefinitions.SearchProcessDefinitionVariableNamesAsync(
                Key,
                new ProcessDefinitionVariableNameSearchQuery
                {
                    Filter = query.Filter,
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ProcessDefinitionVariableNameSearchResult>(result.Items, result.Page);
        });
}
