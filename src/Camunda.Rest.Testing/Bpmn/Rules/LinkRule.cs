using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>Each throwing link event has one catching event of its name in its scope.</summary>
internal static class LinkRule
{
    public static void Check(ElementReader scope, IEnumerable<FlowNode> nodes)
    {
        HashSet<string> caught = new(StringComparer.Ordinal);
        foreach (CatchEvent target in nodes.OfType<CatchEvent>())
        {
            if (target.Trigger is LinkTrigger { Name: { Length: > 0 } name } && !caught.Add(name))
            {
                scope.Report($"intermediateCatchEvent '{target.Id}' catches the link '{name}', as another one does");
            }
        }

        foreach (ThrowEvent source in nodes.OfType<ThrowEvent>())
        {
            if (source.Throws is LinkThrow { Name: { Length: > 0 } name } && !caught.Contains(name))
            {
                scope.Report($"intermediateThrowEvent '{source.Id}' throws the link '{name}', which no event in its scope catches");
            }
        }
    }
}
