using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Bpmn.Nodes;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>One executable process of a BPMN file: what can be covered of it.</summary>
internal sealed class CoverageModel
{
    private const int LengthOfDigest = 12;

    private CoverageModel(XElement process, string digest)
    {
        Process = process;
        Digest = digest;
        ProcessId = process.Attribute("id")!.Value;
        Name = NameOf(process) ?? process.Parent!.Elements(BpmnNames.Bpmn + "collaboration").Elements(BpmnNames.Bpmn + "participant")
            .Where(participant => participant.Attribute("processRef")?.Value == ProcessId)
            .Select(NameOf)
            .FirstOrDefault(name => name is not null);
        Elements = [.. Find(process, StubReader.Knows).Select(ReadElement)];
        Dictionary<string, CoverageItem> byId = Elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
        Flows = [.. Find(process, name => name == BpmnNames.Bpmn + "sequenceFlow").Select(flow => ReadFlow(flow, byId))];
    }

    /// <summary>The process in its BPMN file.</summary>
    public XElement Process { get; }

    /// <summary>Identifies the content of the file.</summary>
    public string Digest { get; }

    public string ProcessId { get; }

    public string? Name { get; }

    /// <summary>The flow nodes, without hits.</summary>
    public IReadOnlyList<CoverageItem> Elements { get; }

    /// <summary>The sequence flows, without hits.</summary>
    public IReadOnlyList<CoverageItem> Flows { get; }

    /// <summary>The executable processes of a file.</summary>
    /// <exception cref="BpmnRefusedException">The file is not BPMN.</exception>
    public static IReadOnlyList<CoverageModel> Read(string bpmn)
    {
        XElement definitions = BpmnDocument.Parse(bpmn);
        string digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(bpmn)))[..LengthOfDigest];
        return
        [
            .. definitions.Elements(BpmnNames.Bpmn + "process")
                .Where(process => process.Attribute("isExecutable")?.Value is "true" or "1" && process.Attribute("id") is not null)
                .Select(process => new CoverageModel(process, digest)),
        ];
    }

    // An id identifies an element, so the first one is used if a file repeats it.
    private static IEnumerable<XElement> Find(XElement process, Predicate<XName> wanted) => process.Descendants()
        .Where(element => wanted(element.Name) && element.Attribute("id") is not null)
        .DistinctBy(IdOf, StringComparer.Ordinal);

    private static CoverageItem ReadElement(XElement element) => new(IdOf(element), NameOf(element), element.Name.LocalName);

    private static CoverageItem ReadFlow(XElement flow, Dictionary<string, CoverageItem> elements)
    {
        string sourceId = flow.Attribute("sourceRef")?.Value ?? "";
        string targetId = flow.Attribute("targetRef")?.Value ?? "";
        string source = elements.GetValueOrDefault(sourceId)?.Name ?? sourceId;
        string target = elements.GetValueOrDefault(targetId)?.Name ?? targetId;
        return new(IdOf(flow), NameOf(flow), flow.Name.LocalName)
        {
            SourceId = sourceId,
            TargetId = targetId,
            Route = $"{source} -> {target}",
        };
    }

    private static string IdOf(XElement element) => element.Attribute("id")!.Value;

    private static string? NameOf(XElement element) =>
        element.Attribute("name")?.Value is { } name && !string.IsNullOrWhiteSpace(name) ? name : null;
}
