using System.Xml;
using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Bpmn.Nodes;
using Camunda.Rest.Testing.Bpmn.Rules;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads BPMN files into models that can be executed, and refuses whatever cannot.</summary>
internal static class BpmnReader
{
    /// <param name="content">The bytes of the file.</param>
    /// <param name="stubsUnsupported">Whether flow nodes that are not executed are replaced by stubs.</param>
    /// <exception cref="BpmnRefusedException">With everything that speaks against the file.</exception>
    public static BpmnFile Read(ReadOnlyMemory<byte> content, bool stubsUnsupported = false)
    {
        XElement root = BpmnDocument.Parse(content);
        List<string> problems = [];
        List<ProcessModel> processes = ReadDefinitions(new(root, problems, stubsUnsupported), root, problems);
        return problems.Count == 0
            ? new(processes, BpmnDocument.ReadText(root, content))
            : throw new BpmnRefusedException([.. problems.Distinct()]);
    }

    private static List<ProcessModel> ReadDefinitions(ElementReader definitions, XElement root, List<string> problems)
    {
        definitions.Pass("id", "name", "targetNamespace", "exporter", "exporterVersion", "expressionLanguage", "typeLanguage");
        CheckIds(root, problems);

        definitions.Children(name => name == BpmnNames.Bpmn + "error").ForEach(ErrorReader.ReadDefinition);
        definitions.Children(name => name == BpmnNames.Bpmn + "escalation").ForEach(EscalationReader.ReadDefinition);
        definitions.Children(name => name == BpmnNames.Bpmn + "signal").ForEach(SignalReader.ReadDefinition);
        definitions.Children(name => name == BpmnNames.Bpmn + "message").ForEach(MessageReader.ReadDefinition);
        List<ElementReader> elements = definitions.Children(name => name == BpmnNames.Bpmn + "process");
        List<ElementReader> executable = [.. elements.Where(IsExecutable)];
        List<ProcessModel> processes = [.. executable.Select(ProcessReader.Read)];

        if (executable.Count == 0)
        {
            definitions.Report("it has no process with isExecutable=\"true\"");
        }

        CallLoopRule.Check(definitions, processes);
        CollaborationReader.Read(definitions, elements);
        if (definitions.StubsUnsupported)
        {
            // Definitions that only stubs refer to.
            definitions.PassAll();
        }

        // What is not supported is the cause of other problems more often than it follows from them, so it comes first.
        int others = problems.Count;
        definitions.RefuseRest();
        List<string> unsupported = problems[others..];
        problems.RemoveRange(others, unsupported.Count);
        problems.InsertRange(0, unsupported);
        return processes;
    }

    // A pool that is only drawn is not deployed, whatever it holds.
    private static bool IsExecutable(ElementReader process)
    {
        bool isExecutable = process.Attribute("isExecutable") is "true" or "1";
        if (!isExecutable)
        {
            process.PassAll();
        }

        return isExecutable;
    }

    private static void CheckIds(XElement root, List<string> problems)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (XElement element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if (element.Attribute("id") is not { } id)
            {
                continue;
            }

            if (!IsName(id.Value))
            {
                problems.Add($"{element.Name.LocalName}: the id '{id.Value}' is no XML name");
            }
            else if (!ids.Add(id.Value))
            {
                problems.Add($"{element.Name.LocalName}: the id '{id.Value}' is taken by another element");
            }
        }
    }

    private static bool IsName(string id)
    {
        try
        {
            return id.Length > 0 && XmlConvert.VerifyNCName(id).Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
