namespace Camunda.Rest;

/// <summary>How the adaptive limit of a client stands at a moment.</summary>
/// <param name="Limit">How many calls may be in flight; <see cref="int.MaxValue"/> without a limit.</param>
/// <param name="InFlight">How many limited calls are in flight.</param>
/// <param name="Waiting">How many calls wait for their turn.</param>
public readonly record struct CamundaConcurrencyState(int Limit, int InFlight, int Waiting)
{
    /// <summary>Returns the three figures as text.</summary>
    public override string ToString() => Limit == int.MaxValue
        ? $"no limit, {InFlight} in flight"
        : $"a limit of {Limit}, {InFlight} in flight, {Waiting} waiting";
}
