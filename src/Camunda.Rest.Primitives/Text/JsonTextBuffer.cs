using System.Globalization;
using System.Text;

namespace Camunda.Rest.Json;

/// <summary>A text in the making, whose memory the thread uses again for the next one.</summary>
internal static class JsonTextBuffer
{
    private const int FirstSize = 256;

    /// <summary>What is larger is not kept: one large text must not stay for ever.</summary>
    private const int MaxKept = 16 * 1024;

    [ThreadStatic]
    private static StringWriter? _writer;

    /// <summary>An empty text, for this caller alone.</summary>
    public static StringWriter Rent()
    {
        var writer = _writer ?? new StringWriter(new StringBuilder(FirstSize), CultureInfo.InvariantCulture);

        // A member of the caller's may write another text while this one is written.
        _writer = null;
        return writer;
    }

    /// <summary>The text, whose writer must not be used any more. A writer that does not come back, because something was thrown, is only garbage.</summary>
    public static string Complete(StringWriter writer)
    {
        StringBuilder text = writer.GetStringBuilder();
        string result = text.ToString();
        text.Clear();
        if (text.Capacity <= MaxKept) _writer = writer;
        return result;
    }
}
