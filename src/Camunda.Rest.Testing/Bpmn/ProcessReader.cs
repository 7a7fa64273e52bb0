using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Rules;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads an executable process.</summary>
internal static class ProcessReader
{
    /// <summary>The model; of use only when nothing was reported.</summary>
    public static ProcessModel Read(ElementReader process)
    {
        string id = process.RequiredAttribute("id");
        process.Pass("isExecutable", "processType", "isClosed");
        string? versionTag = process.Extension("versionTag")?.RequiredAttribute("value");
        IReadOnlyDictionary<string, FlowNode> elements = ScopeReader.Read(process);
        StartRule.Check(process, elements.Values);
        return new(id, process.Attribute("name"), versionTag, elements);
    }
}
