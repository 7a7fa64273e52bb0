using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;

namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>
/// A file that a test deploys, as far as the kit has to know it: what it defines and what it refers to. Whether it is a valid model is for
/// the cluster to say, so nothing here refuses it.
/// </summary>
internal sealed class ModelFile
{
    private static readonly XNamespace Zeebe = BpmnNames.Zeebe;

    private ModelFile(string name, byte[] content)
    {
        Name = name;
        Content = content;
    }

    /// <summary>The resource name.</summary>
    public string Name { get; }

    public byte[] Content { get; }

    /// <summary>What it defines: processes, decisions, or a form.</summary>
    public IReadOnlyList<ModelReference> Defines { get; private init; } = [];

    /// <summary>What its processes call by a static id.</summary>
    public IReadOnlyList<ModelReference> Requires { get; private init; } = [];

    /// <summary>Only executable ones.</summary>
    public IReadOnlyList<ModelProcess> Processes { get; private init; } = [];

    /// <summary>Reads a file; one of an unknown kind, or malformed, defines nothing.</summary>
    public static ModelFile Read(string name, byte[] content)
    {
        try
        {
            return Path.GetExtension(name).ToUpperInvariant() switch
            {
                ".BPMN" => ReadBpmn(name, content),
                ".DMN" => ReadDmn(name, content),
                ".FORM" => ReadForm(name, content),
                _ => new(name, content),
            };
        }
        catch (Exception exception) when (exception is XmlException or JsonException or InvalidOperationException)
        {
            return new(name, content);
        }
    }

    private static ModelFile ReadBpmn(string name, byte[] content)
    {
        XElement root = Load(content);
        return new(name, content)
        {
            Defines =
            [
                .. root.Elements(BpmnNames.Bpmn + "process").Select(process => Id(process)).Where(id => id.Length > 0)
                    .Select(id => new ModelReference(ModelReferenceKind.Process, id)),
            ],
            Requires = [.. root.Descendants().SelectMany(ReferencesOf).Distinct()],
            Processes =
            [
                .. root.Elements(BpmnNames.Bpmn + "process")
                    .Where(process => (string?)process.Attribute("isExecutable") == "true" && Id(process).Length > 0)
                    .Select(ModelProcess.Read),
            ],
        };
    }

    private static ModelFile ReadDmn(string name, byte[] content) => new(name, content)
    {
        Defines =
        [
            .. Load(content).Elements().Where(element => element.Name.LocalName == "decision").Select(Id)
                .Select(id => new ModelReference(ModelReferenceKind.Decision, id)),
        ],
    };

    private static ModelFile ReadForm(string name, byte[] content)
    {
        using JsonDocument form = JsonDocument.Parse(content);
        return form.RootElement.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            ? new(name, content) { Defines = [new(ModelReferenceKind.Form, id.GetString()!)] }
            : new(name, content);
    }

    private static IEnumerable<ModelReference> ReferencesOf(XElement element)
    {
        ModelReference? found = element.Name == Zeebe + "calledElement" ? Of(ModelReferenceKind.Process, element, "processId")
            : element.Name == Zeebe + "calledDecision" ? Of(ModelReferenceKind.Decision, element, "decisionId")
            : element.Name == Zeebe + "formDefinition" ? Of(ModelReferenceKind.Form, element, "formId")
            : null;
        return found is null ? [] : [found];
    }

    // An expression is known only at run time.
    private static ModelReference? Of(ModelReferenceKind kind, XElement element, string attribute) =>
        (string?)element.Attribute(attribute) is { Length: > 0 } id && id[0] != '='
            ? new(kind, id)
            {
                BindingType = (string?)element.Attribute("bindingType") ?? "latest",
                VersionTag = (string?)element.Attribute("versionTag"),
            }
            : null;

    private static string Id(XElement element) => (string?)element.Attribute("id") ?? "";

    private static XElement Load(byte[] content)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using MemoryStream stream = new(content, writable: false);
        using XmlReader reader = XmlReader.Create(stream, settings);
        return XDocument.Load(reader).Root!;
    }

    /// <summary>Reads the executable process of that id from BPMN text; null where it is not in there.</summary>
    public static ModelProcess? ReadProcess(string bpmn, string processId) =>
        Read("process.bpmn", Encoding.UTF8.GetBytes(WithoutEncoding(bpmn)))
            .Processes.FirstOrDefault(process => process.Id == processId);

    // The text is in memory: what it says of its encoding as a file does not hold any more.
    private static string WithoutEncoding(string xml) => xml.StartsWith("<?xml", StringComparison.Ordinal)
        ? xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..]
        : xml;
}
