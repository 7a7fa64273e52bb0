using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// A buffer for writing models of the API as UTF-8, which each thread reuses with its writers. Not for other values: custom code could
/// change the settings of the writer.
/// </summary>
internal sealed class JsonUtf8Buffer : IDisposable
{
    /// <summary>Larger buffers are not kept: one large text must not occupy memory for ever.</summary>
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

    /// <summary>The writer of the buffer.</summary>
    public JsonTextWriter Writer { get; }

    /// <summary>Returns an empty buffer for exclusive use.</summary>
    public static JsonUtf8Buffer Rent()
    {
        JsonUtf8Buffer buffer = _kept ?? new JsonUtf8Buffer();
        _kept = null;
        buffer._isComplete = false;
        return buffer;
    }

    /// <summary>Returns the text.</summary>
    /// <exception cref="JsonWriterException">A string contains an unpaired surrogate.</exception>
    public byte[] Complete()
    {
        _text.Complete();
        byte[] result = _bytes.WrittenSpan.ToArray();
        _bytes.Clear();
        _isComplete = true;
        return result;
    }

    /// <summary>Returns the buffer to the pool, if its text is complete, so that the writer is in its initial state.</summary>
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
