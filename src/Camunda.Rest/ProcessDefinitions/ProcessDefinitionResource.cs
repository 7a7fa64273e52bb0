using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Process definitions: the processes that were deployed.</summary>
public sealed partial class ProcessDefinitionResource
{
    private readonly ResourceContext _context;

    internal ProcessDefinitionResource(ResourceContext context) => _context = context;

    /// <summary>One process definition, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ProcessDefinitionReference this[ProcessDefinitionKey processDefinitionKey] => new(_context, Require.NotDefault(processDefinitionKey));

    /// <summary>Finds process definitions (<c>POST /process-definitions/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<ProcessDefinitionFilter, ProcessDefinitionSortField, ProcessDefinitionResult> Search() => new(
        _context,
        CamundaOperations.SearchProcessDefinitions,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessDefinitions.SearchProcessDefinitionsAsync(
                new ProcessDefinitionSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new ProcessDefinitionSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ProcessDefinitionResult>(result.Items, result.Page);
        });
}
