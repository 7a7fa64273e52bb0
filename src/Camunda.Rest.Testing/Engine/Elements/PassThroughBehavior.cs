using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Boundary events, and tasks that nobody works: there is nothing to wait for.</summary>
internal sealed class PassThroughBehavior(StepQueue steps, VariableMappings mappings) : ElementBehavior(steps, mappings);
