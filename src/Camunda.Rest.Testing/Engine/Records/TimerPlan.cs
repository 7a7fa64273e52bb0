using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>When a timer rings, and what then follows; null where it rings once.</summary>
internal readonly record struct TimerPlan(DateTimeOffset Due, IsoCycle? Cycle);
