using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("updateGlobalTaskListener")]
public sealed partial class GlobalTaskListenerReference
{
    /// <summary>Starts a replacement of the listener, which states it as a whole (<c>PUT /global-task-listeners/{id}</c>).</summary>
    /// <param name="type">The type of the jobs that the listener makes.</param>
    /// <param name="events">The events of user tasks that it listens to; at least one.</param>
    /// <exception cref="ArgumentException">The type is empty, or there is no event.</exception>
    public GlobalTaskListenerBuilder Update(string type, params GlobalTaskListenerEventType[] events) => GlobalTaskListenerBuilder.ForUpdate(_context, Id, type, events);
}
