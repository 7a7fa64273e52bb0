namespace Camunda.Rest;

/// <summary>The state of a client's adaptive concurrency limit at one moment.</summary>
/// <param name="Limit">The current limit; <see cref="int.MaxValue"/> when there is none.</param>
/// <param name="InFlight">The number of limited calls in flight.</param>
/// <param name="Waiting">The number of calls that wait for a permit.</param>
public readonly record struct CamundaConcurrencyState(int Limit, int InFlight, int Waiting)
{
    /// <summary>Returns the three values as text.</summary>
    public override string ToString() => Limit == int.MaxValue
        ? $"no limit, {InFlight} in flight"
        : $"a limit of {Limit}, {InFlight} in flight, {Waiting} waiting";
}
