using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A global task listener to be created or replaced. Immutable: every method returns a new builder.</summary>
[RequiresContract("createGlobalTaskListener|updateGlobalTaskListener")]
public sealed class GlobalTaskListenerBuilder : RequestBuilder<GlobalTaskListenerBuilder>
{
    private readonly string _type;
    private readonly IReadOnlyList<GlobalTaskListenerEventType> _events;
    private readonly Func<GlobalTaskListenerBuilder, CancellationToken, Task<GlobalTaskListenerResult>> _sendAsync;
    private int? _retries;
    private bool? _afterNonGlobal;
    private int? _priority;

    private GlobalTaskListenerBuilder(
        string type, GlobalTaskListenerEventType[] events, Func<GlobalTaskListenerBuilder, CancellationToken, Task<GlobalTaskListenerResult>> sendAsync)
    {
        Require.Text(type);
        _type = type;
        _events = Require.NoneDefault(events);
        if (_events.Count == 0)
            throw new ArgumentException("A listener listens to at least one event. Name it.", nameof(events));
        _sendAsync = sendAsync;
    }

    /// <summary>Tries the listener's job this often before it raises an incident.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public GlobalTaskListenerBuilder WithRetries(int retries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retries);
        return With(copy => copy._retries = retries);
    }

    /// <summary>Runs the listener after those that the BPMN model names. Default: before them.</summary>
    public GlobalTaskListenerBuilder AfterNonGlobal() => With(copy => copy._afterNonGlobal = true);

    /// <summary>Runs listeners of a higher priority first.</summary>
    public GlobalTaskListenerBuilder WithPriority(int priority) => With(copy => copy._priority = priority);

    /// <summary>Sends the listener.</summary>
    /// <exception cref="CamundaConflictException">There is a listener of that id (when it is created).</exception>
    /// <exception cref="CamundaNotFoundException">There is no such listener (when it is replaced).</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<GlobalTaskListenerResult> SendAsync(CancellationToken cancellationToken = default) => _sendAsync(this, cancellationToken);

    internal static GlobalTaskListenerBuilder ForCreation(ResourceContext context, GlobalListenerId id, string type, GlobalTaskListenerEventType[] events) => new(
        type,
        events,
        (builder, cancellationToken) => context.Api.GlobalListener.CreateGlobalTaskListenerAsync(
            new CreateGlobalTaskListenerRequest
            {
                Id = id,
                Type = builder._type,
                EventTypes = builder._events,
                Retries = builder._retries,
                AfterNonGlobal = builder._afterNonGlobal,
                Priority = builder._priority,
            },
            cancellationToken));

    internal static GlobalTaskListenerBuilder ForUpdate(ResourceContext context, GlobalListenerId id, string type, GlobalTaskListenerEventType[] events) => new(
        type,
        events,
        (builder, cancellationToken) => context.Api.GlobalListener.UpdateGlobalTaskListenerAsync(
            id,
            new UpdateGlobalTaskListenerRequest
            {
                Type = builder._type,
                EventTypes = builder._events,
                Retries = builder._retries,
                AfterNonGlobal = builder._afterNonGlobal,
                Priority = builder._priority,
            },
            cancellationToken));
}
