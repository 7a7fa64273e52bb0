using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ClockResource
{
    /// <summary>Pins the clock to a time (<c>PUT /clock</c>); timers that are due by then fire.</summary>
    /// <param name="instant">The time, not before 1970; sent in whole milliseconds.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    [Experimental("CAMUNDA001")]
    public Task PinAsync(DateTimeOffset instant, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, DateTimeOffset.UnixEpoch);
        return _context.Api.Clock.PinClockAsync(new ClockPinRequest { Timestamp = instant.ToUnixTimeMilliseconds() }, cancellationToken);
    }
}
