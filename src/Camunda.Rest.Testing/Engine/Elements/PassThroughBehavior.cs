namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Start events, and tasks that nobody works: there is nothing to wait for.</summary>
internal sealed class PassThroughBehavior(EngineRuntime engine) : ElementBehavior(engine);
