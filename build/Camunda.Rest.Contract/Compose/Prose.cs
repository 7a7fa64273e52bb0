using System.Text;

namespace Camunda.Rest.Contract.Compose;

/// <summary>Makes the content of an XML documentation element from a plain sentence.</summary>
internal static class Prose
{
    /// <summary>
    /// Puts the text on one line, ends it with a period, escapes XML markup, and turns <c>`code`</c> into <c>c</c> elements.
    /// </summary>
    public static string ToXml(string text)
    {
        StringBuilder xml = new(text.Length + 16);
        bool inCode = false;
        foreach (char c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '`':
                    xml.Append(inCode ? "</c>" : "<c>");
                    inCode = !inCode;
                    break;
                default:
                    xml.Append(c);
                    break;
            }
        }

        if (inCode)
        {
            throw new ContractException($"'{text}' has an opening backtick without a closing one.");
        }

        if (xml.Length > 0 && xml[^1] is not ('.' or '!' or '?'))
        {
            xml.Append('.');
        }

        return xml.ToString();
    }

    /// <summary>The sentence with its first letter in lower case, for the middle of another sentence.</summary>
    public static string InMidSentence(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
