using System.Globalization;
using Camunda.Rest.Models;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessTest
{
    /// <summary>How many times an advance stops on its way.</summary>
    private const int MaxStops = 1000;

    /// <summary>Publishes a message.</summary>
    /// <param name="name">The name of the message.</param>
    /// <param name="correlationKey">The correlation key; empty for one that only starts processes. Default: empty.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="timeToLive">How long it is kept for those that wait for it later. Default: not at all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task PublishMessageAsync(
        string name,
        string? correlationKey = null,
        object? variables = null,
        TimeSpan? timeToLive = null,
        CancellationToken cancellationToken = default)
    {
        await DeployAsync(cancellationToken).ConfigureAwait(false);
        MessagePublicationBuilder builder = Client.Messages.Publish(name);
        builder = correlationKey is { Length: > 0 } ? builder.WithCorrelationKey(correlationKey) : builder;
        builder = variables is null ? builder : builder.WithVariables(variables);
        builder = timeToLive is { } time ? builder.WithTimeToLive(time) : builder;
        builder = Options.TenantId is { } tenant ? builder.ForTenant(tenant) : builder;
        await builder.SendAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Correlates a message with exactly one process instance that waits for it, or starts one.</summary>
    /// <param name="name">The name of the message.</param>
    /// <param name="correlationKey">The correlation key; empty for one that starts a process. Default: empty.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">Nobody waits for the message.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<MessageCorrelationResult> CorrelateMessageAsync(
        string name, string? correlationKey = null, object? variables = null, CancellationToken cancellationToken = default)
    {
        await DeployAsync(cancellationToken).ConfigureAwait(false);
        MessageCorrelationBuilder builder = Client.Messages.Correlate(name);
        builder = correlationKey is { Length: > 0 } ? builder.WithCorrelationKey(correlationKey) : builder;
        builder = variables is null ? builder : builder.WithVariables(variables);
        builder = Options.TenantId is { } tenant ? builder.ForTenant(tenant) : builder;
        MessageCorrelationResult result = await builder.SendAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Broadcasts a signal to everyone who waits for it now.</summary>
    /// <param name="name">The name of the signal.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task BroadcastSignalAsync(string name, object? variables = null, CancellationToken cancellationToken = default)
    {
        await DeployAsync(cancellationToken).ConfigureAwait(false);
        SignalBroadcastBuilder builder = Client.Signals.Broadcast(name);
        builder = variables is null ? builder : builder.WithVariables(variables);
        builder = Options.TenantId is { } tenant ? builder.ForTenant(tenant) : builder;
        await builder.SendAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves the time of the cluster forward. On the embedded cluster it stops at each timer on the way, up to 1,000 of them, and lets
    /// mocks and behaviours work there; then it goes straight to the end. On a connected cluster it sets the clock (<c>PUT /clock</c>),
    /// which stands still from then on, for everyone, until the test is disposed.
    /// </summary>
    /// <param name="time">How far.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or leads beyond the last date there is.</exception>
    /// <exception cref="InvalidOperationException">The connected cluster does not let its clock be set.</exception>
    public Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - _target.Now);
        return MoveAsync(time, cancellationToken);
    }

    /// <summary>Moves the time of the cluster forward to a date, as <see cref="AdvanceAsync"/> does.</summary>
    /// <param name="date">The date; one that has passed already is refused.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date has passed.</exception>
    /// <exception cref="InvalidOperationException">The connected cluster does not let its clock be set.</exception>
    public Task AdvanceToAsync(DateTimeOffset date, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _target.Now;
        return date >= now
            ? MoveAsync(date - now, cancellationToken)
            : throw new ArgumentOutOfRangeException(
                nameof(date), date, string.Create(CultureInfo.InvariantCulture, $"The time is {now:O} already, and moves forward only."));
    }

    // Counts what is left of the time, and not up to a date: the clock goes on while calls are made, so that of timers in a chain, or of
    // back-offs, the last one would be due some milliseconds too late.
    private async Task MoveAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await DeployAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        for (int stops = 0; stops < MaxStops; stops++)
        {
            DateTimeOffset? due = await _target.FindNextDueAsync(cancellationToken).ConfigureAwait(false);
            TimeSpan left = due - _target.Now ?? TimeSpan.MaxValue;
            left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            if (left > time)
            {
                break;
            }

            await _target.AdvanceAsync(Client, left, cancellationToken).ConfigureAwait(false);
            time -= left;
            await SettleAsync(cancellationToken).ConfigureAwait(false);
        }

        await _target.AdvanceAsync(Client, time, cancellationToken).ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
    }
}
