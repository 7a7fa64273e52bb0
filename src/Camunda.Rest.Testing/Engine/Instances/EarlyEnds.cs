using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>Process instances that are to be terminated after one of their elements.</summary>
internal sealed class EarlyEnds(EngineState state, StepQueue steps)
{
    /// <summary>
    /// Whether the process instance ends because this element has; it does so in a step of its own. A multi-instance activity ends with
    /// its body.
    /// </summary>
    public bool Notice(ElementInstanceRecord element)
    {
        long key = element.Process.ProcessInstanceKey;
        if (element.LoopCounter is not null || !state.ProcessInstances[key].EndsAfter.Contains(element.ElementId))
        {
            return false;
        }

        steps.Enqueue(new EndInstance(key));
        return true;
    }
}
