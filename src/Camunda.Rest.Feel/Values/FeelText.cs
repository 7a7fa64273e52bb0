using System.Text;

namespace Camunda.Rest.Feel;

/// <summary>Writes values as FEEL does.</summary>
internal static class FeelText
{
    private const int ShortLength = 100;

    /// <summary>Writes the whole value.</summary>
    public static string Of(FeelValue value)
    {
        StringBuilder text = new();
        Append(text, value, int.MaxValue);
        return text.ToString();
    }

    /// <summary>Writes the start of the value, for messages.</summary>
    public static string Short(FeelValue value)
    {
        StringBuilder text = new();
        Append(text, value, ShortLength);
        return Short(text.ToString());
    }

    /// <summary>Returns the start of a text, for messages.</summary>
    public static string Short(string text)
    {
        if (text.Length <= ShortLength)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[ShortLength - 1]) ? ShortLength - 1 : ShortLength;
        return $"{text.AsSpan(0, length)}…";
    }

    private static void Append(StringBuilder text, FeelValue value, int limit)
    {
        switch (value)
        {
            case FeelString content:
                AppendString(text, content.Value, limit);
                break;
            case FeelList list:
                text.Append('[');
                for (int index = 0; index < list.Items.Count && text.Length <= limit; index++)
                {
                    Append(index == 0 ? text : text.Append(", "), list.Items[index], limit);
                }

                text.Append(']');
                break;
            case FeelContext context:
                text.Append('{');
                for (int index = 0; index < context.Names.Count && text.Length <= limit; index++)
                {
                    string name = context.Names[index];
                    (index == 0 ? text : text.Append(", ")).Append(name).Append(':');
                    Append(text, context.GetProperty(name) ?? FeelValue.Null, limit);
                }

                text.Append('}');
                break;
            case FeelRange range:
                text.Append(range.IsStartIncluded ? '[' : '(');
                Append(text, range.Start ?? FeelValue.Null, limit);
                text.Append("..");
                Append(text, range.End ?? FeelValue.Null, limit);
                text.Append(range.IsEndIncluded ? ']' : ')');
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void AppendString(StringBuilder text, string content, int limit)
    {
        text.Append('"');
        for (int index = 0; index < content.Length && text.Length <= limit; index++)
        {
            if (content[index] is '\\' or '"')
            {
                text.Append('\\');
            }

            text.Append(content[index]);
        }

        text.Append('"');
    }
}
