using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A time that an element instance waits for: to go on, or to be interrupted by the boundary event.</summary>
internal sealed record TimerRecord(long TimerKey, long ElementInstanceKey, DateTimeOffset DueDate, BoundaryEvent? Boundary);
