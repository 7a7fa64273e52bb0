using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// A model of the API in the making, in UTF-8, whose memory and writers the thread uses again for the next one. For nothing else: code of other people could leave the writer with other settings.
/// </summary>
internal sealed class JsonUtf8Buffer : IDisposable
{
    /// <summary>What is larger is not kept: one large text must not stay for ever.</summary>
    private const int MaxKept = 32 * 1024;

    [ThreadStatic]
    private static JsonUtf8Buffer? _kept;

    private readonly PooledByteBuffer _bytes = new();
    private readonly Utf8TextWriter _text;
    private bool _isComplete;

    private JsonUtf8Buffer()
    {
        _text = new Utf8TextWriter(_bytes);
        Writer = CamundaJson.CreateWriter(_text);
    }

    /// <summary>What writes into it.</summary>
    public JsonTextWriter Writer { get; }

    /// <summary>An empty one, for this caller alone.</summary>
    public static JsonUtf8Buffer Rent()
    {
        JsonUtf8Buffer buffer = _kept ?? new JsonUtf8Buffer();
        _kept = null;
        buffer._isComplete = false;
        return buffer;
    }

    /// <summary>Takes the text out.</summary>
    /// <exception cref="JsonWriterException">A text holds half of a surrogate pair.</exception>
    public byte[] Complete()
    {
        _text.Complete();
        byte[] result = _bytes.WrittenSpan.ToArray();
        _bytes.Clear();
        _isComplete = true;
        return result;
    }

    /// <summary>Gives it back. It is used again only if its text came to its end, so that the writer stands where it began.</summary>
    public void Dispose()
    {
        if (_isComplete && _bytes.Capacity <= MaxKept && Writer.WriteState == WriteState.Start)
        {
            _kept = this;
            return;
        }

        Writer.Close();
        _text.Dispose();
        _bytes.Dispose();
    }
}
