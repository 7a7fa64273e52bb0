using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.AdHoc;

/// <summary>What begins and ends in ad-hoc sub-processes.</summary>
internal sealed class AdHocProcessor(EngineRuntime engine)
{
    /// <summary>Begins elements beside those that go on, or in their place.</summary>
    public bool Activate(long elementInstanceKey, IReadOnlyList<AdHocBeginning> beginnings, bool cancelsRest)
    {
        if (!engine.State.ElementInstances.TryGet(elementInstanceKey, out ElementInstanceRecord? element) || element is not { Node: AdHocSubProcess, Phase: ElementPhase.Activated })
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no active ad-hoc sub-process with the key {elementInstanceKey}.");
        }

        Apply(element, new() { Beginnings = beginnings, CancelsRest = cancelsRest });
        return true;
    }

    /// <summary>Does what the job has decided.</summary>
    public void Apply(ElementInstanceRecord element, AdHocResult result)
    {
        AdHocSubProcess subProcess = (AdHocSubProcess)element.Node;
        Check(subProcess, result);
        long key = element.ElementInstanceKey;
        if (result.CancelsRest)
        {
            engine.Elements.TerminateChildren(key);
        }

        ScopeState scope = engine.State.Scopes[key];
        engine.State.Scopes[key] = scope with { IsEnding = false, EndsWhenDone = scope.EndsWhenDone || result.IsDone };
        if (result.IsDone && scope.IsDone)
        {
            engine.Elements.EnqueueComplete(key);
        }

        foreach (AdHocBeginning beginning in result.Beginnings)
        {
            NodeFacts facts = new($"{subProcess.Id}#innerInstance", subProcess.Facts.Name, ElementType.AdHocSubProcessInnerInstance, [], []);
            engine.Elements.EnqueueEnter(key, new AdHocRun(facts, subProcess.Beginnings[beginning.ElementId], beginning.Variables?.DeepClone().AsObject()));
        }
    }

    private static void Check(AdHocSubProcess subProcess, AdHocResult result)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string id in result.Beginnings.Select(beginning => beginning.ElementId))
        {
            if (!subProcess.Beginnings.ContainsKey(id))
            {
                throw new EngineRejectionException(RejectionKind.NotFound, $"The ad-hoc sub-process '{subProcess.Id}' has no element '{id}' that can be begun.");
            }

            if (!seen.Add(id))
            {
                throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The element '{id}' is to be begun twice.");
            }
        }

        if (result.IsDone && seen.Count > 0)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The ad-hoc sub-process '{subProcess.Id}' is said to be done, so '{seen.First()}' cannot begin.");
        }
    }
}
