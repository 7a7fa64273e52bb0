using System.Text;

namespace Camunda.Rest.Feel;

/// <summary>Writes values as FEEL does.</summary>
internal static class FeelText
{
    public static string Of(FeelValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FeelValue value)
    {
        switch (value)
        {
            case FeelString content:
                text.Append('"').Append(content.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
                break;
            case FeelList list:
                text.Append('[');
                AppendAll(text, list.Items, Append);
                text.Append(']');
                break;
            case FeelContext context:
                text.Append('{');
                AppendAll(text, context.Entries, static (target, entry) => Append(target.Append(entry.Key).Append(':'), entry.Value));
                text.Append('}');
                break;
            case FeelRange range:
                text.Append(range.IsStartIncluded ? '[' : '(');
                Append(text, range.Start ?? FeelValue.Null);
                text.Append("..");
                Append(text, range.End ?? FeelValue.Null);
                text.Append(range.IsEndIncluded ? ']' : ')');
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, IEnumerable<T> items, Action<StringBuilder, T> append)
    {
        bool isFirst = true;
        foreach (T item in items)
        {
            if (!isFirst)
            {
                text.Append(", ");
            }

            append(text, item);
            isFirst = false;
        }
    }
}
