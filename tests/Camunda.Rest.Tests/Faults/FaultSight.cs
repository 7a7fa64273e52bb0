namespace Camunda.Rest.Tests.Faults;

/// <summary>What is seen of one kind of call.</summary>
/// <param name="Seen">What the caller gets.</param>
/// <param name="Tries">How often it came in at the cluster.</param>
/// <param name="Doubled">How many were carried out again.</param>
/// <param name="Next">What the caller of the next call gets, when the fault is over.</param>
internal sealed record FaultSight(string Seen, string Tries, int Doubled, string Next);
