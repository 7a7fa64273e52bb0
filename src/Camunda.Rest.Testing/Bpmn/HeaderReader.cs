using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads <c>zeebe:taskHeaders</c>.</summary>
internal static class HeaderReader
{
    public static NodeFacts AddHeaders(ElementReader task, NodeFacts facts)
    {
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal);
        foreach (ElementReader header in task.Extension("taskHeaders")?.Children(name => name == BpmnNames.Zeebe + "header") ?? [])
        {
            string key = header.RequiredAttribute("key");
            if (!headers.TryAdd(key, header.Attribute("value") ?? ""))
            {
                header.Report($"the header '{key}' stands twice");
            }
        }

        return facts with { Headers = headers };
    }
}
