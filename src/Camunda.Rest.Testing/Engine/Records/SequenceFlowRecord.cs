namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A sequence flow that was taken.</summary>
internal sealed record SequenceFlowRecord(string SequenceFlowId, ProcessInstanceRef Process);
