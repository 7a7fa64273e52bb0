using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("createGlobalTaskListener")]
public sealed partial class GlobalTaskListenerResource
{
    /// <summary>Returns a builder for a new listener (<c>POST /global-task-listeners</c>).</summary>
    /// <param name="id">Its id, which cannot change later.</param>
    /// <param name="type">The type of the listener's jobs.</param>
    /// <param name="events">The user task events; at least one.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, the type is empty, or no event is given.</exception>
    public GlobalTaskListenerBuilder Create(GlobalListenerId id, string type, params GlobalTaskListenerEventType[] events) =>
        GlobalTaskListenerBuilder.ForCreation(_context, Require.NotDefault(id), type, events);
}
