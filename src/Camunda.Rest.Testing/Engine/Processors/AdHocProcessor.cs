using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>What begins and ends in ad-hoc sub-processes.</summary>
internal sealed class AdHocProcessor(EngineState state, StepQueue steps, Tokens tokens, ElementTermination termination)
{
    /// <summary>Begins elements beside those that go on, or in their place.</summary>
    public void Activate(long elementInstanceKey, IReadOnlyList<AdHocBeginning> beginnings, bool cancelsRest)
    {
        if (!state.ElementInstances.TryGet(elementInstanceKey, out ElementInstanceRecord? element)
            || element is not { Node: AdHocSubProcess, Phase: ElementPhase.Activated })
        {
            throw new EngineRejectionException(
                RejectionKind.NotFound, $"There is no active ad-hoc sub-process with the key {elementInstanceKey}.");
        }

        Apply(element, new() { Beginnings = beginnings, CancelsRest = cancelsRest });
    }

    /// <summary>Does what the job has decided.</summary>
    public void Apply(ElementInstanceRecord element, AdHocResult result)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        Check(subProcess, result);
        long key = element.ElementInstanceKey;
        if (result.CancelsRest)
        {
            termination.TerminateChildren(key);
        }

        ScopeState scope = state.Scopes[key];
        state.Scopes[key] = scope with { IsEnding = false, EndsWhenDone = scope.EndsWhenDone || result.IsDone };
        if (result.IsDone && scope.IsDone)
        {
            steps.Enqueue(new CompleteElement(key));
        }

        foreach (AdHocBeginning beginning in result.Beginnings)
        {
            tokens.Place(key, subProcess.CreateRun(beginning.ElementId, beginning.Variables?.DeepClone().AsObject()));
        }
    }

    private static void Check(AdHocSubProcess subProcess, AdHocResult result)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string id in result.Beginnings.Select(beginning => beginning.ElementId))
        {
            if (!subProcess.Beginnings.ContainsKey(id))
            {
                throw new EngineRejectionException(
                    RejectionKind.NotFound, $"The ad-hoc sub-process '{subProcess.Id}' has no element '{id}' that can be begun.");
            }

            if (!seen.Add(id))
            {
                throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The element '{id}' is to be begun twice.");
            }
        }

        if (result.IsDone && seen.Count > 0)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The ad-hoc sub-process '{subProcess.Id}' is said to be done, so '{seen.First()}' cannot begin.");
        }
    }
}
