using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Parses the bytes of a BPMN file: no DTD, no entities, nothing fetched, definitions at the root.</summary>
internal static class BpmnDocument
{
    /// <exception cref="BpmnRefusedException">Empty, not XML, with a DTD, or not BPMN.</exception>
    public static XElement Parse(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            throw new BpmnRefusedException(["it is empty"]);
        }

        using MemoryStream stream = new(content.ToArray(), writable: false);
        return Parse(settings => XmlReader.Create(stream, settings));
    }

    /// <summary>Parses a file that is text already, whatever encoding it declares.</summary>
    /// <exception cref="BpmnRefusedException">Not XML, with a DTD, or not BPMN.</exception>
    public static XElement Parse(string content)
    {
        using StringReader text = new(content);
        return Parse(settings => XmlReader.Create(text, settings));
    }

    /// <summary>The file as text, in the encoding that it declares.</summary>
    public static string ReadText(XElement root, ReadOnlyMemory<byte> content)
    {
        using MemoryStream stream = new(content.ToArray(), writable: false);
        using StreamReader reader = new(stream, EncodingOf(root.Document!.Declaration?.Encoding));
        return reader.ReadToEnd();
    }

    private static XElement Parse(Func<XmlReaderSettings, XmlReader> open)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using XmlReader reader = open(settings);
            XElement root = XDocument.Load(reader).Root!;
            return root.Name == BpmnNames.Bpmn + "definitions"
                ? root
                : throw new BpmnRefusedException(
                    [$"it is not BPMN: the root element is '{root.Name.LocalName}', not 'definitions' of {BpmnNames.Bpmn}"]);
        }
        catch (XmlException exception)
        {
            // The reader's own sentence is advice to whoever sets it up.
            throw new BpmnRefusedException([exception.Message.Contains("DTD", StringComparison.Ordinal)
                ? "it has a document type declaration, which is not allowed"
                : $"it is not well-formed XML: {exception.Message.TrimEnd('.')}"]);
        }
    }

    private static Encoding EncodingOf(string? name)
    {
        try
        {
            return name is null ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
