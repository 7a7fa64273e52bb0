using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>When a timer rings, and the times that may follow; null where it rings once.</summary>
internal readonly record struct TimerPlan(DateTimeOffset Due, TimerCycle? Cycle);
