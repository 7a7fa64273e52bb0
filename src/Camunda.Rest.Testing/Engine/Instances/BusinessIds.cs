using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>The business ids of running process instances.</summary>
internal sealed class BusinessIds(EngineState state)
{
    /// <summary>
    /// Sets the business id of a root process instance; what exists in it already keeps its own. Harmless when the instance has that id.
    /// </summary>
    /// <exception cref="EngineRejectionException">The instance was called by another one, or has another id.</exception>
    public void Assign(ProcessInstanceRecord instance, string businessId)
    {
        long key = instance.Process.ProcessInstanceKey;
        string? present = instance.Process.BusinessId;
        string? problem = instance.ParentProcessInstanceKey is { } parent ? $"it was called by the process instance {parent}"
            : present is not null && present != businessId ? $"it has the business id '{present}' already"
            : null;
        if (problem is not null)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState, $"The process instance {key} cannot get a business id: {problem}.");
        }

        ProcessInstanceRef process = instance.Process with { BusinessId = businessId };
        state.ProcessInstances[key] = instance with { Process = process };
        foreach (ScopeState scope in state.Scopes.Rows.Where(scope => scope.Process.ProcessInstanceKey == key).ToList())
        {
            state.Scopes[scope.Key] = scope with { Process = process };
        }
    }
}
