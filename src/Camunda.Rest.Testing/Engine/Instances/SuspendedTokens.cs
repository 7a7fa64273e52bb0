using System.Collections.Immutable;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>
/// Tokens of suspended process instances. They come from instances that a suspended one has called, whose errors and escalations it
/// catches.
/// </summary>
internal sealed class SuspendedTokens(EngineState state, StepQueue steps)
{
    /// <summary>Holds a token back if its process instance is suspended, and returns whether it is.</summary>
    public bool Hold(ProcessInstanceRef process, EnterElement step)
    {
        if (!state.IsSuspended(process))
        {
            return false;
        }

        long key = process.ProcessInstanceKey;
        HeldToken token = new(step.ScopeKey, step.Epoch, step.Node, step.ConsumedFlows, step.Variables)
        {
            HasHappened = step.HasHappened,
            CompensationKey = step.CompensationKey,
            LoopCounter = step.LoopCounter,
            ElementInstanceKey = step.ElementInstanceKey,
        };
        state.HeldTokens[key] = state.HeldTokens.GetOr(key, []).Add(token);
        return true;
    }

    /// <summary>Lets the tokens of a process instance enter, in the order in which they came.</summary>
    public void Release(long processInstanceKey)
    {
        ImmutableList<HeldToken> tokens = state.HeldTokens.GetOr(processInstanceKey, []);
        state.HeldTokens.Remove(processInstanceKey);
        foreach (HeldToken token in tokens)
        {
            steps.Enqueue(new EnterElement(token.ScopeKey, token.Epoch, token.Node, token.ConsumedFlows, token.Variables)
            {
                HasHappened = token.HasHappened,
                CompensationKey = token.CompensationKey,
                LoopCounter = token.LoopCounter,
                ElementInstanceKey = token.ElementInstanceKey,
            });
        }
    }
}
