using System.Globalization;
using System.Text;

namespace Camunda.Rest.Json;

/// <summary>A buffer for writing text, which each thread reuses.</summary>
internal static class JsonTextBuffer
{
    private const int FirstSize = 256;

    /// <summary>Larger buffers are not kept: one large text must not occupy memory for ever.</summary>
    private const int MaxKept = 16 * 1024;

    [ThreadStatic]
    private static StringWriter? _writer;

    /// <summary>Returns an empty writer for exclusive use.</summary>
    public static StringWriter Rent()
    {
        var writer = _writer ?? new StringWriter(new StringBuilder(FirstSize), CultureInfo.InvariantCulture);

        // A custom member may write another text while this one is written.
        _writer = null;
        return writer;
    }

    /// <summary>
    /// Returns the text and the writer to the pool. A writer that is not returned, because of an exception, is collected.
    /// </summary>
    public static string Complete(StringWriter writer)
    {
        StringBuilder text = writer.GetStringBuilder();
        string result = text.ToString();
        text.Clear();
        if (text.Capacity <= MaxKept) _writer = writer;
        return result;
    }
}
