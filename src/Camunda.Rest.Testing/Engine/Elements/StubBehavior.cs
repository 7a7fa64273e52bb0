using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>In place of an element that is not executed: completes at once, with the variables that are given for it.</summary>
internal sealed class StubBehavior(StepQueue steps, VariableMappings mappings, IReadOnlyDictionary<string, JsonObject> variables)
    : ElementBehavior(steps, mappings)
{
    private readonly VariableMappings _mappings = mappings;

    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        element = elements.MarkActivated(element);
        _mappings.ApplyResult(element, variables.GetValueOrDefault(element.ElementId));
        EnqueueComplete(element);
    }
}
