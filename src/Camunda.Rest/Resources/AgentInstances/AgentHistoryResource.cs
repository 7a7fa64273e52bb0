using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The conversation of one agent instance: the messages of users, the model and tools.</summary>
[RequiresContract("createAgentInstanceHistoryItem|searchAgentInstanceHistory")]
public sealed class AgentHistoryResource
{
    private readonly ResourceContext _context;
    private readonly AgentInstanceKey _key;

    internal AgentHistoryResource(ResourceContext context, AgentInstanceKey key)
    {
        _context = context;
        _key = key;
    }

    /// <summary>
    /// Adds one item to the conversation (<c>POST /agent-instances/{agentInstanceKey}/history</c>). It is pending until the job completes,
    /// and discarded when the job fails. <see cref="AgentInstanceUpdateBuilder.WithHistory"/> adds several items.
    /// </summary>
    /// <param name="elementInstanceKey">The element instance that the agent runs in.</param>
    /// <param name="jobKey">The job that the item comes from.</param>
    /// <param name="jobLease">The lease token of the job's activation.</param>
    /// <param name="role">The role of the author.</param>
    /// <exception cref="ArgumentException">A key or the role is <c>default</c>, or the token is empty or white space.</exception>
    public AgentHistoryItemBuilder Create(
        ElementInstanceKey elementInstanceKey, JobKey jobKey, string jobLease, AgentInstanceHistoryRole role)
    {
        Require.NotDefault(elementInstanceKey);
        Require.NotDefault(jobKey);
        Require.Text(jobLease);
        return new(_context, _key, elementInstanceKey, jobKey, jobLease, Require.NotDefault(role));
    }

    /// <summary>
    /// Searches items of the conversation (<c>POST /agent-instances/{agentInstanceKey}/history/search</c>); without a condition on the
    /// state, committed ones. Eventually consistent: recent changes are not yet visible.
    /// </summary>
    public SearchRequest<AgentInstanceHistoryFilter, AgentInstanceHistorySortField, AgentInstanceHistoryItemResult> Search() =>
        new(_context, CamundaOperations.SearchAgentInstanceHistory, async (query, cancellationToken) =>
        {
            var result = await _context.Api.AgentInstances.SearchAgentInstanceHistoryAsync(
                _key,
                new AgentInstanceHistorySearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new AgentInstanceHistorySearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<AgentInstanceHistoryItemResult>(result.Items, result.Page);
        });
}
