using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads <c>zeebe:taskHeaders</c>.</summary>
internal static class HeaderReader
{
    /// <summary>Begins the keys of headers that only the cluster adds.</summary>
    public const string ReservedPrefix = "io.camunda.zeebe:";

    public static NodeFacts AddHeaders(ElementReader task, NodeFacts facts)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal);
        foreach (ElementReader header in task.Extension("taskHeaders")?.Children(name => name == BpmnNames.Zeebe + "header") ?? [])
        {
            string key = header.Attribute("key") ?? "";
            string value = header.Attribute("value") ?? "";
            if (key.StartsWith(ReservedPrefix, StringComparison.Ordinal))
            {
                header.Report($"the key '{key}' begins with '{ReservedPrefix}', which is reserved for headers of the cluster");
            }
            else if (!keys.Add(key))
            {
                header.Report($"the header '{key}' stands twice");
            }
            else if (key.Length > 0 && value.Length > 0)
            {
                // Others are ignored, as in the real cluster.
                headers.Add(key, value);
            }
        }

        return facts with { Headers = headers };
    }
}
