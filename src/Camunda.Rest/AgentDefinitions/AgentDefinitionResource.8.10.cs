using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Agent definitions: the AI agents that deployed processes have.</summary>
public sealed class AgentDefinitionResource
{
    private readonly ResourceContext _context;

    internal AgentDefinitionResource(ResourceContext context) => _context = context;

    /// <summary>One agent definition, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AgentDefinitionReference this[AgentDefinitionKey agentDefinitionKey] => new(_context, Require.NotDefault(agentDefinitionKey));

    /// <summary>Finds agent definitions (<c>POST /agent-definitions/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<AgentDefinitionFilter, AgentDefinitionSortField, AgentDefinitionResult> Search() => new(_context, CamundaOperations.SearchAgentDefinitions, async (query, cancellationToken) =>
    {
        var result = await _context.Api.AgentDefinitions.SearchAgentDefinitionsAsync(
            new AgentDefinitionSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new AgentDefinitionSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<AgentDefinitionResult>(result.Items, result.Page);
    });
}
