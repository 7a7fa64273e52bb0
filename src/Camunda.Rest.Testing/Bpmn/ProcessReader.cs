using Camunda.Rest.Testing.Bpmn.Model;

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
        return new(id, process.Attribute("name"), versionTag, ScopeReader.Read(process));
    }
}
