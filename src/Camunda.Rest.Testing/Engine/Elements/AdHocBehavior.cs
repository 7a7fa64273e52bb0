using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Has a job that says what begins. Whenever something in it has ended, a new job takes the place of the last one.</summary>
internal sealed class AdHocBehavior(EngineRuntime engine) : ScopeBehavior(engine)
{
    /// <summary>The variable that tells the job which elements there are.</summary>
    private const string ElementsVariable = "adHocSubProcessElements";

    public override void Activate(ElementInstanceRecord element)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        (string type, int retries) = Engine.Jobs.Evaluate(element, subProcess.Job);
        element = Engine.Elements.MarkActivated(element);
        Open(element);
        JsonArray elements = [.. subProcess.Beginnings.Values.Select(node => new JsonObject { ["elementId"] = node.Id, ["elementName"] = node.DisplayName })];
        Engine.Variables.SetLocal(element.Process, element.ElementInstanceKey, VariableJson.Read(new JsonObject { [ElementsVariable] = elements }));
        Engine.Jobs.Create(element, type, retries, JobKind.AdHocSubProcess);
    }

    public override void Resume(ElementInstanceRecord element)
    {
        if (!Engine.State.Scopes[element.ElementInstanceKey].EndsWhenDone)
        {
            Engine.Jobs.Cancel(element);
            (string type, int retries) = Engine.Jobs.Evaluate(element, ((AdHocSubProcess)element.Node).Job);
            Engine.Jobs.Create(element, type, retries, JobKind.AdHocSubProcess);
        }
    }

    public override void ChildFinished(ElementInstanceRecord element, ScopeState scope)
    {
        if (scope.EndsWhenDone)
        {
            base.ChildFinished(element, scope);
        }
        else
        {
            Engine.Enqueue(() => Engine.Elements.Continue(element.ElementInstanceKey));
        }
    }
}
