using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("createGlobalTaskListener")]
public sealed partial class GlobalTaskListenerResource
{
    /// <summary>Starts a listener (<c>POST /global-task-listeners</c>).</summary>
    /// <param name="id">Its id, which cannot change later.</param>
    /// <param name="type">The type of the jobs that the listener makes.</param>
    /// <param name="events">The events of user tasks that it listens to; at least one.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, the type is empty, or there is no event.</exception>
    public GlobalTaskListenerBuilder Create(GlobalListenerId id, string type, params GlobalTaskListenerEventType[] events) =>
        GlobalTaskListenerBuilder.ForCreation(_context, Require.NotDefault(id), type, events);
}
