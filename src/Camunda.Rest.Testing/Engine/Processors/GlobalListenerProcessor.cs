using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Creates, updates and deletes listeners of all user tasks.</summary>
internal sealed class GlobalListenerProcessor(EngineState state)
{
    public GlobalListenerRecord Set(GlobalListenerRecord listener, bool mustExist)
    {
        bool exists = state.GlobalListeners.TryGet(listener.Id, out GlobalListenerRecord? known);
        if (exists != mustExist)
        {
            throw exists
                ? new EngineRejectionException(
                    RejectionKind.AlreadyExists, $"There is a global task listener '{listener.Id}' already.")
                : NotFound(listener.Id);
        }

        return state.GlobalListeners[listener.Id] = listener with { Key = known?.Key ?? state.Keys.Next() };
    }

    public void Delete(string id)
    {
        if (!state.GlobalListeners.Remove(id))
        {
            throw NotFound(id);
        }
    }

    private static EngineRejectionException NotFound(string id) =>
        new(RejectionKind.NotFound, $"There is no global task listener '{id}'.");
}
