using System.Xml;
using System.Xml.Linq;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Reads XML of unknown origin: without document type definitions, and with limits.</summary>
internal static class SafeXml
{
    /// <summary>How deep elements may be nested.</summary>
    public const int MaxDepth = 200;

    /// <summary>The greatest length of a text.</summary>
    public const int MaxCharacters = 16 * 1024 * 1024;

    /// <exception cref="XmlException">The text is not XML, or exceeds a limit.</exception>
    public static XElement Read(string text)
    {
        if (text.Length > MaxCharacters)
        {
            throw new XmlException($"The XML has {text.Length} characters. At most {MaxCharacters} are allowed.");
        }

        string xml = text.StartsWith('\uFEFF') ? text[1..] : text;
        CheckDepth(xml);
        using XmlReader reader = Open(xml);
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    /// <summary>The line of an element, starting at 1; 0 if it is unknown.</summary>
    public static int LineOf(XElement element) => element is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static void CheckDepth(string xml)
    {
        using XmlReader reader = Open(xml);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                var info = (IXmlLineInfo)reader;
                throw new XmlException($"Elements are nested deeper than {MaxDepth} levels.", null, info.LineNumber, info.LinePosition);
            }
        }
    }

    private static XmlReader Open(string xml) =>
        XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters });
}
