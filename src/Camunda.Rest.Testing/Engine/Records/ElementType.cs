namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>The element types that are executed; the names are the API's.</summary>
internal enum ElementType
{
    Process,
    StartEvent,
    EndEvent,
    IntermediateCatchEvent,
    BoundaryEvent,
    ServiceTask,
    SendTask,
    ScriptTask,
    BusinessRuleTask,
    ReceiveTask,
    UserTask,
    ManualTask,
    Task,
    SubProcess,
    EventSubProcess,
    AdHocSubProcess,

    /// <summary>Around each beginning in an ad-hoc sub-process.</summary>
    AdHocSubProcessInnerInstance,
    ExclusiveGateway,
    ParallelGateway,
}
