using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("updateGlobalTaskListener")]
public sealed partial class GlobalTaskListenerReference
{
    /// <summary>Returns a builder that replaces the listener as a whole (<c>PUT /global-task-listeners/{id}</c>).</summary>
    /// <param name="type">The type of the listener's jobs.</param>
    /// <param name="events">The user task events; at least one.</param>
    /// <exception cref="ArgumentException">The type is empty, or no event is given.</exception>
    public GlobalTaskListenerBuilder Update(string type, params GlobalTaskListenerEventType[] events) =>
        GlobalTaskListenerBuilder.ForUpdate(_context, Id, type, events);
}
