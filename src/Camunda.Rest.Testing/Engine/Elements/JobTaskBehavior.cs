using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for a job worker.</summary>
internal sealed class JobTaskBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        JobTask task = (JobTask)element.Node;
        Engine.Mappings.ApplyInputs(element);
        string type = Engine.Expressions.Text(element, task.JobType);
        if (type.Length == 0)
        {
            throw new ElementFailure(IncidentErrorType.ExtractValueError, $"The expression '{task.JobType}' must give a job type, but gave an empty string.");
        }

        int retries = Engine.Expressions.Integer(element, task.Retries);
        Engine.Jobs.Create(Engine.Elements.MarkActivated(element), type, retries, task.Headers);
    }

    public override void Terminate(ElementInstanceRecord element) => Engine.Jobs.Cancel(element);
}
