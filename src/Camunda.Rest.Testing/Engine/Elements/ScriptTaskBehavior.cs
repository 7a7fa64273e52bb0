using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Evaluates an expression.</summary>
internal sealed class ScriptTaskBehavior(StepQueue steps, VariableMappings mappings, ExpressionEvaluator expressions)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        ScriptTask script = (ScriptTask)element.Node;
        FeelValue result = expressions.Value(element, script.Expression);
        element = elements.MarkActivated(element);
        Mappings.ApplyResult(element, [KeyValuePair.Create(script.ResultVariable, result.ToJson())]);
        EnqueueComplete(element);
    }
}
