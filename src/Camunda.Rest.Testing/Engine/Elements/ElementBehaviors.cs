using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>The behaviour of each element type.</summary>
internal sealed class ElementBehaviors(EngineRuntime engine)
{
    private readonly Dictionary<ElementType, ElementBehavior> _behaviors = new()
    {
        [ElementType.StartEvent] = new PassThroughBehavior(engine),
        [ElementType.EndEvent] = new EndEventBehavior(engine),
        [ElementType.IntermediateCatchEvent] = new CatchEventBehavior(engine),
        [ElementType.BoundaryEvent] = new PassThroughBehavior(engine),
        [ElementType.Task] = new PassThroughBehavior(engine),
        [ElementType.ManualTask] = new PassThroughBehavior(engine),
        [ElementType.ServiceTask] = new JobTaskBehavior(engine),
        [ElementType.SendTask] = new JobTaskBehavior(engine),
        [ElementType.ScriptTask] = new JobTaskBehavior(engine),
        [ElementType.BusinessRuleTask] = new JobTaskBehavior(engine),
        [ElementType.ReceiveTask] = new CatchEventBehavior(engine),
        [ElementType.UserTask] = new UserTaskBehavior(engine),
        [ElementType.SubProcess] = new SubProcessBehavior(engine),
        [ElementType.EventSubProcess] = new SubProcessBehavior(engine),
        [ElementType.AdHocSubProcess] = new AdHocBehavior(engine),
        [ElementType.AdHocSubProcessInnerInstance] = new AdHocRunBehavior(engine),
        [ElementType.ExclusiveGateway] = new ExclusiveGatewayBehavior(engine),
        [ElementType.ParallelGateway] = new ParallelGatewayBehavior(engine),
    };

    public ElementBehavior Of(ElementInstanceRecord element) => _behaviors[element.Type];
}
