using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The cluster's clock, which can be set for tests where the cluster is configured to allow it.</summary>
public sealed class ClockResource
{
    private readonly ResourceContext _context;

    internal ClockResource(ResourceContext context) => _context = context;

    /// <summary>Stops the clock at a moment (<c>PUT /clock</c>); timers that are due by then fire.</summary>
    /// <param name="instant">The moment; whole milliseconds on the wire. Not before 1970.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before 1970.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task PinAsync(DateTimeOffset instant, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, DateTimeOffset.UnixEpoch);
        return _context.Api.Clock.PinClockAsync(new ClockPinRequest { Timestamp = instant.ToUnixTimeMilliseconds() }, cancellationToken);
    }

    /// <summary>Lets the clock run with the system's time again (<c>POST /clock/reset</c>).</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task ResetAsync(CancellationToken cancellationToken = default) => _context.Api.Clock.ResetClockAsync(cancellationToken);
}
