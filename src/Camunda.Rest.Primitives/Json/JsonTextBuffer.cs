using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>A JSON text in the making, whose memory and writer the thread uses again for the next one.</summary>
internal sealed class JsonTextBuffer : IDisposable
{
    private const int FirstSize = 256;

    /// <summary>What is larger is not kept: one large text must not stay for ever.</summary>
    private const int MaxKept = 16 * 1024;

    [ThreadStatic]
    private static JsonTextBuffer? s_kept;

    private readonly StringBuilder _text = new(FirstSize);

    private JsonTextBuffer() => Writer = CamundaJson.CreateWriter(new StringWriter(_text, CultureInfo.InvariantCulture));

    /// <summary>What writes into it.</summary>
    public JsonTextWriter Writer { get; }

    /// <summary>An empty one, for this caller alone.</summary>
    public static JsonTextBuffer Rent()
    {
        JsonTextBuffer buffer = s_kept ?? new JsonTextBuffer();

        // A member of the caller's may write another text while this one is written.
        s_kept = null;
        return buffer;
    }

    /// <summary>Takes the text out.</summary>
    public string Complete()
    {
        string result = _text.ToString();
        _text.Clear();
        return result;
    }

    /// <summary>Gives it back. Only after a complete object or array does a writer stand where it began, and only then is it used again.</summary>
    public void Dispose()
    {
        if (_text.Length == 0 && _text.Capacity <= MaxKept && Writer.WriteState == WriteState.Start) s_kept = this;
        else Writer.Close();
    }
}
