namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Start and boundary events, and tasks that nobody works: there is nothing to wait for.</summary>
internal sealed class PassThroughBehavior(EngineRuntime engine) : ElementBehavior(engine);
