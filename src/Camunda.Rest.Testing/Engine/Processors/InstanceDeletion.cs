using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Deletes what process instances that have ended left behind.</summary>
internal sealed class InstanceDeletion(EngineState state)
{
    public void Delete(long processInstanceKey)
    {
        if (!state.ProcessInstances.TryGet(processInstanceKey, out ProcessInstanceRecord? instance))
        {
            throw new EngineRejectionException(
                RejectionKind.NotFound, $"There is no process instance with the key {processInstanceKey}.");
        }

        if (instance.State == ProcessInstanceState.Active)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The process instance {processInstanceKey} is active, and only one that has ended can be deleted. Cancel it first.");
        }

        state.ProcessInstances.Remove(processInstanceKey);
        Remove(state.ElementInstances, element => element.Process);
        Remove(state.SequenceFlows, flow => flow.Process);
        Remove(state.Jobs, job => job.Process);
        Remove(state.UserTasks, task => task.Process);
        Remove(state.Variables, variable => variable.Process);
        Remove(state.Incidents, incident => incident.Process);
        Remove(state.MessageSubscriptions, subscription => subscription.Process);

        void Remove<T>(Table<long, T> table, Func<T, ProcessInstanceRef?> process)
            where T : notnull
        {
            foreach (long key in table.Entries
                .Where(entry => process(entry.Value)?.ProcessInstanceKey == processInstanceKey)
                .Select(entry => entry.Key)
                .ToList())
            {
                table.Remove(key);
            }
        }
    }
}
