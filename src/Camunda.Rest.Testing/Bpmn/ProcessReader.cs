using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Nodes;
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
        FormReader.ReadEmbedded(process);
        JobDefinitionReader.ReadPriority(process);
        IReadOnlyDictionary<string, FlowNode> elements = ScopeReader.Read(process);
        StartRule.Check(process, elements.Values);
        string? name = process.Attribute("name");
        NodeFacts facts = ListenerReader.AddExecution(process, new(id, name, ElementInstanceType.Process, [], []));
        return new(id, name, versionTag, elements) { Element = facts.Listeners.Count == 0 ? null : new(facts) };
    }
}
