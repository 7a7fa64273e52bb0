using System.Text;
using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>Models that take the place of called processes and decisions.</summary>
internal static class MockModels
{
    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /// <summary>A process with one service task.</summary>
    /// <param name="mock">The mock.</param>
    /// <param name="versionTag">The version tag that it is called with; null for none.</param>
    public static ModelFile OfProcess(ChildProcessMock mock, string? versionTag)
    {
        XElement process = new(
            BpmnNames.Bpmn + "process",
            new XAttribute("id", mock.ProcessId),
            new XAttribute("name", $"Mock of {mock.ProcessId}"),
            new XAttribute("isExecutable", "true"));
        if (versionTag is not null)
        {
            process.Add(Extensions(new XElement(BpmnNames.Zeebe + "versionTag", new XAttribute("value", versionTag))));
        }

        process.Add(
            new XElement(BpmnNames.Bpmn + "startEvent", new XAttribute("id", "start")),
            Flow("to-mock", "start", "mock"),
            new XElement(
                BpmnNames.Bpmn + "serviceTask",
                new XAttribute("id", "mock"),
                Extensions(new XElement(BpmnNames.Zeebe + "taskDefinition", new XAttribute("type", mock.JobType)))),
            Flow("to-end", "mock", "end"),
            new XElement(BpmnNames.Bpmn + "endEvent", new XAttribute("id", "end")));
        XElement definitions = new(
            BpmnNames.Bpmn + "definitions",
            new XAttribute(XNamespace.Xmlns + "zeebe", BpmnNames.Zeebe),
            new XAttribute("id", "mock-definitions"),
            new XAttribute("targetNamespace", "mock"),
            process);
        return ModelFile.Read($"mock-of-{mock.ProcessId}.bpmn", Bytes(definitions));
    }

    /// <summary>A decision with a literal expression.</summary>
    /// <param name="mock">The mock.</param>
    /// <param name="versionTag">The version tag that it is called with; null for none.</param>
    public static ModelFile OfDecision(DecisionMock mock, string? versionTag)
    {
        XElement decision = new(
            Dmn + "decision", new XAttribute("id", mock.DecisionId), new XAttribute("name", $"Mock of {mock.DecisionId}"));
        if (versionTag is not null)
        {
            decision.Add(new XElement(
                Dmn + "extensionElements", new XElement(BpmnNames.Zeebe + "versionTag", new XAttribute("value", versionTag))));
        }

        decision.Add(
            new XElement(Dmn + "variable", new XAttribute("name", "result")),
            new XElement(Dmn + "literalExpression", new XElement(Dmn + "text", mock.Expression)));
        XElement definitions = new(
            Dmn + "definitions",
            new XAttribute(XNamespace.Xmlns + "zeebe", BpmnNames.Zeebe),
            new XAttribute("id", $"mock-of-{mock.DecisionId}"),
            new XAttribute("name", $"Mock of {mock.DecisionId}"),
            new XAttribute("namespace", "mock"),
            decision);
        return ModelFile.Read($"mock-of-{mock.DecisionId}.dmn", Bytes(definitions));
    }

    private static XElement Extensions(XElement extension) => new(BpmnNames.Bpmn + "extensionElements", extension);

    private static XElement Flow(string id, string source, string target) => new(
        BpmnNames.Bpmn + "sequenceFlow",
        new XAttribute("id", id),
        new XAttribute("sourceRef", source),
        new XAttribute("targetRef", target));

    private static byte[] Bytes(XElement definitions) => Encoding.UTF8.GetBytes(definitions.ToString());
}
