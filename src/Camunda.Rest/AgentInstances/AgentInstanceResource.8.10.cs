using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Agent instances: the runs of AI agents, registered and reported on by the workers that carry them out.</summary>
public sealed class AgentInstanceResource
{
    private readonly ResourceContext _context;

    internal AgentInstanceResource(ResourceContext context) => _context = context;

    /// <summary>One agent instance, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AgentInstanceReference this[AgentInstanceKey agentInstanceKey] => new(_context, Require.NotDefault(agentInstanceKey));

    /// <summary>Registers the run of an agent (<c>POST /agent-instances</c>).</summary>
    /// <param name="elementInstanceKey">The instance of the agent's element, from which process and tenant follow.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AgentInstanceCreateBuilder Create(ElementInstanceKey elementInstanceKey) => new(_context, Require.NotDefault(elementInstanceKey));

    /// <summary>Finds agent instances (<c>POST /agent-instances/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<AgentInstanceFilter, AgentInstanceSortField, AgentInstanceResult> Search() => new(_context, CamundaOperations.SearchAgentInstances, async (query, cancellationToken) =>
    {
        var result = await _context.Api.AgentInstances.SearchAgentInstancesAsync(
            new AgentInstanceSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new AgentInstanceSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<AgentInstanceResult>(result.Items, result.Page);
    });
}
