namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What a job belongs to.</summary>
internal enum JobKind
{
    BpmnElement,
    ExecutionListener,
    TaskListener,
    AdHocSubProcess,
}
