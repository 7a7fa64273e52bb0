using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds a global task listener to be created or replaced. Immutable: every method returns a new builder.</summary>
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
        string type,
        GlobalTaskListenerEventType[] events,
        Func<GlobalTaskListenerBuilder, CancellationToken, Task<GlobalTaskListenerResult>> sendAsync)
    {
        Require.Text(type);
        _type = type;
        _events = Require.NoneDefault(events);
        if (_events.Count == 0)
            throw new ArgumentException("A listener requires at least one event. Pass one.", nameof(events));
        _sendAsync = sendAsync;
    }

    /// <summary>Sets the number of attempts of the listener's job before it raises an incident.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public GlobalTaskListenerBuilder WithRetries(int retries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retries);
        return With(copy => copy._retries = retries);
    }

    /// <summary>Runs the listener after those of the BPMN model. Default: before them.</summary>
    public GlobalTaskListenerBuilder AfterNonGlobal() => With(copy => copy._afterNonGlobal = true);

    /// <summary>Sets the priority: listeners of a higher priority run first.</summary>
    public GlobalTaskListenerBuilder WithPriority(int priority) => With(copy => copy._priority = priority);

    /// <summary>Sends the listener.</summary>
    /// <exception cref="CamundaConflictException">A listener with that id already exists (on creation).</exception>
    /// <exception cref="CamundaNotFoundException">The listener does not exist (on replacement).</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<GlobalTaskListenerResult> SendAsync(CancellationToken cancellationToken = default) => _sendAsync(this, cancellationToken);

    internal static GlobalTaskListenerBuilder ForCreation(
        ResourceContext context, GlobalListenerId id, string type, GlobalTaskListenerEventType[] events) => new(
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

    internal static GlobalTaskListenerBuilder ForUpdate(
        ResourceContext context, GlobalListenerId id, string type, GlobalTaskListenerEventType[] events) => new(
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
