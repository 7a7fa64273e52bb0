using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Global task listeners: jobs for the events of all user tasks, whatever the BPMN model says.</summary>
public sealed class GlobalTaskListenerResource
{
    private readonly ResourceContext _context;

    internal GlobalTaskListenerResource(ResourceContext context) => _context = context;

    /// <summary>One listener, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public GlobalTaskListenerReference this[GlobalListenerId id] => new(_context, Require.NotDefault(id));

    /// <summary>Starts a listener (<c>POST /global-task-listeners</c>).</summary>
    /// <param name="id">Its id, which cannot change later.</param>
    /// <param name="type">The type of the jobs that the listener makes.</param>
    /// <param name="events">The events of user tasks that it listens to; at least one.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, the type is empty, or there is no event.</exception>
    public GlobalTaskListenerBuilder Create(GlobalListenerId id, string type, params GlobalTaskListenerEventType[] events) =>
        GlobalTaskListenerBuilder.ForCreation(_context, Require.NotDefault(id), type, events);

    /// <summary>Finds listeners (<c>POST /global-task-listeners/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<GlobalTaskListenerSearchQueryFilterRequest, GlobalTaskListenerSortField, GlobalTaskListenerResult> Search() => new(
        _context,
        CamundaOperations.SearchGlobalTaskListeners,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.GlobalListener.SearchGlobalTaskListenersAsync(
                new GlobalTaskListenerSearchQueryRequest
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new GlobalTaskListenerSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<GlobalTaskListenerResult>(result.Items, result.Page);
        });
}
