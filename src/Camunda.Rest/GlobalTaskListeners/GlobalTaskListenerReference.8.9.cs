using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One listener, by its id.</summary>
public sealed class GlobalTaskListenerReference
{
    private readonly ResourceContext _context;

    internal GlobalTaskListenerReference(ResourceContext context, GlobalListenerId id)
    {
        _context = context;
        Id = id;
    }

    /// <summary>The id of the listener.</summary>
    public GlobalListenerId Id { get; }

    /// <summary>Reads the listener (<c>GET /global-task-listeners/{id}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such listener, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<GlobalTaskListenerResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the listener shows up.</summary>
    public EventualRead<GlobalTaskListenerResult> Get() => new(
        _context,
        CamundaOperations.GetGlobalTaskListener,
        cancellationToken => _context.Api.GlobalListener.GetGlobalTaskListenerAsync(Id, cancellationToken));

    /// <summary>Starts a replacement of the listener, which states it as a whole (<c>PUT /global-task-listeners/{id}</c>).</summary>
    /// <param name="type">The type of the jobs that the listener makes.</param>
    /// <param name="events">The events of user tasks that it listens to; at least one.</param>
    /// <exception cref="ArgumentException">The type is empty, or there is no event.</exception>
    public GlobalTaskListenerBuilder Update(string type, params GlobalTaskListenerEventType[] events) => GlobalTaskListenerBuilder.ForUpdate(_context, Id, type, events);

    /// <summary>Deletes the listener (<c>DELETE /global-task-listeners/{id}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such listener.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.GlobalListener.DeleteGlobalTaskListenerAsync(Id, cancellationToken);
}
