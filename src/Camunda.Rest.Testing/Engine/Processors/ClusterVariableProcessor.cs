using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Variables of the cluster and of tenants.</summary>
internal sealed class ClusterVariableProcessor(EngineState state)
{
    public ClusterVariableRecord Set(ClusterVariableRecord variable, bool mustExist)
    {
        bool exists = state.ClusterVariables.TryGet(variable.Id, out ClusterVariableRecord? known);
        if (exists != mustExist)
        {
            throw exists
                ? new EngineRejectionException(RejectionKind.AlreadyExists, $"There is a {variable.Id} already.")
                : NotFound(variable.Id);
        }

        return state.ClusterVariables[variable.Id] = variable with
        {
            Key = known?.Key ?? state.Keys.Next(),
            Kind = known?.Kind ?? variable.Kind,
        };
    }

    public void Delete(ClusterVariableId id)
    {
        if (!state.ClusterVariables.Remove(id))
        {
            throw NotFound(id);
        }
    }

    private static EngineRejectionException NotFound(ClusterVariableId id) => new(RejectionKind.NotFound, $"There is no {id}.");
}
