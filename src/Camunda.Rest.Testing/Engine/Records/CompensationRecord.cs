using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>
/// An activity that has completed and can be compensated: by the handler of its compensation event, or, where it is a sub-process, by what
/// is in it.
/// </summary>
internal sealed record CompensationRecord(string ActivityId, long ActivityInstanceKey, BoundaryEvent? Event);
