using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// A fast Newtonsoft reader for models over a document in UTF-8: it scans the bytes once, creates values on demand only, and supports
/// strict JSON (RFC 8259) only. On any other input it throws, and the document is read again by <see cref="CamundaJsonReader"/>, which is
/// lenient and reports errors in detail, see <see cref="CamundaJson"/>. Its own exceptions therefore have neither path nor line.
/// </summary>
/// <remarks>It does not copy the bytes: they must not change until it is closed.</remarks>
internal sealed class Utf8ModelReader : JsonReader, IExactJsonReader
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly int _end;
    private readonly Func<WireNameTable>? _names;
    private readonly string?[] _recent = RecentText.OfThread;
    private byte[]? _bytes;

    /// <summary>The offset after the current token and, after a name, after its colon.</summary>
    private int _at;
    private int _start;
    private int _length;
    private bool _hasEscapes;
    private JsonToken _kind;

    /// <summary>
    /// The number of open objects and arrays, and, from the lowest bit, which of them are objects: one bit per level of
    /// <see cref="CamundaJsonReader.DepthLimit"/>.
    /// </summary>
    private int _open;
    private ulong _objects;
    private ulong _outerObjects;

    private Utf8ModelReader(ArraySegment<byte> utf8, Func<WireNameTable>? names, VariableSerialization? variables)
    {
        _bytes = utf8.Array;
        _at = utf8.Offset;
        _end = utf8.Offset + utf8.Count;
        _names = names;
        Variables = variables;
    }

    /// <inheritdoc/>
    public WireNameTable Names => _names?.Invoke() ?? WireNameTable.Empty;

    /// <inheritdoc/>
    public VariableSerialization? Variables { get; }

    /// <inheritdoc/>
    public override JsonToken TokenType => _kind;

    /// <inheritdoc/>
    public override int Depth => _kind is JsonToken.StartObject or JsonToken.StartArray ? _open - 1 : _open;

    /// <inheritdoc/>
    public override object? Value => _kind switch
    {
        JsonToken.PropertyName or JsonToken.String => GetString(),
        JsonToken.Integer => TryGetInt64(out long whole)
            ? (object)whole
            : BigInteger.Parse(GetRaw(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        JsonToken.Float => double.Parse(Current, NumberStyles.Float, CultureInfo.InvariantCulture),
        JsonToken.Boolean => Current[0] == (byte)'t' ? True : False,
        _ => null,
    };

    /// <inheritdoc/>
    public override Type? ValueType => Value?.GetType();

    /// <inheritdoc/>
    public override string Path => "";

    private bool IsInObject => (_objects & 1) != 0;

    private ReadOnlySpan<byte> Text => new(_bytes ?? throw new ObjectDisposedException(nameof(Utf8ModelReader)), 0, _end);

    /// <summary>The source of the current token, including quotation marks.</summary>
    private ReadOnlySpan<byte> Current => new(_bytes, _start, _length);

    /// <summary>
    /// Opens a document, with or without a byte order mark; null when it is not valid UTF-8. The table of names is created on demand, for
    /// the lenient reader.
    /// </summary>
    public static Utf8ModelReader? TryOpen(
        ReadOnlyMemory<byte> utf8, Func<WireNameTable>? names = null, VariableSerialization? variables = null)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        ReadOnlyMemory<byte> text = utf8.Span.StartsWith(mark) ? utf8[mark.Length..] : utf8;
        return Utf8.IsValid(text.Span) && MemoryMarshal.TryGetArray(text, out ArraySegment<byte> bytes)
            ? new Utf8ModelReader(bytes, names, variables)
            : null;
    }

    /// <inheritdoc/>
    public override bool Read() => Advance();

    /// <inheritdoc cref="Read"/>
    public bool Advance()
    {
        ReadOnlySpan<byte> text = Text;
        byte next = Peek(text);
        switch (_kind)
        {
            case JsonToken.PropertyName:
                ReadValue(text, next);
                return true;
            case JsonToken.StartObject when next == '}':
            case JsonToken.StartArray when next == ']':
                EndContainer();
                return true;
            case JsonToken.StartObject:
                ReadName(text);
                return true;
            case JsonToken.StartArray:
                ReadValue(text, next);
                return true;
            case JsonToken.None when _start == 0 && _length == 0 && _at < _end:
                ReadValue(text, next);
                return true;
        }

        if (_open == 0)
        {
            if (_at < _end) throw NotToTheLetter();
            _kind = JsonToken.None;
            _length = -1;
            return false;
        }

        if (next == ',')
        {
            _at++;
            next = Peek(text);
            if (IsInObject) ReadName(text);
            else ReadValue(text, next);
        }
        else
        {
            if (next != (IsInObject ? '}' : ']')) throw NotToTheLetter();
            EndContainer();
        }

        return true;
    }

    /// <inheritdoc cref="JsonReaderExtensions.MoveToValue"/>
    public JsonToken MoveToValue()
    {
        if (_kind == JsonToken.PropertyName)
        {
            ReadOnlySpan<byte> text = Text;
            ReadValue(text, Peek(text));
        }
        else if (_kind == JsonToken.None && !Advance())
        {
            throw NotToTheLetter();
        }

        return _kind;
    }

    /// <summary>Moves to the next name of the current object, and returns its number.</summary>
    public int NextProperty(WireProperties properties, int previous)
    {
        ReadOnlySpan<byte> text = Text;
        int at = _at;

        // The expected name, directly after a comma or the start of the object, is recognised by comparing bytes.
        if (_kind == JsonToken.StartObject || ((uint)at < (uint)text.Length && text[at++] == ',' && IsInObject))
        {
            ReadOnlySpan<byte> expected = properties.Expect(previous, out int number);
            if (!expected.IsEmpty && text[at..].StartsWith(expected))
            {
                _kind = JsonToken.PropertyName;
                _start = at;
                _length = expected.Length - 1;
                _hasEscapes = false;
                _at = at + expected.Length;
                return number;
            }
        }

        if (!Advance() || _kind != JsonToken.PropertyName) return WireProperties.End;
        return _hasEscapes ? properties.Find(GetString()) : properties.Find(Current[1..^1], previous);
    }

    /// <summary>Moves to the last token of the current value.</summary>
    public void SkipValue()
    {
        if (_kind is not (JsonToken.StartObject or JsonToken.StartArray)) return;
        for (int outside = _open - 1; _open > outside;) Advance();
    }

    /// <summary>Returns the text of the current string or name.</summary>
    public string GetString()
    {
        ReadOnlySpan<byte> quoted = Current;
        if (!_hasEscapes) return RecentText.Get(quoted[1..^1], _recent);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Returns the current string as a date and time, if it is one.</summary>
    public bool TryGetDateTime(out DateTimeOffset value) => Rfc3339.TryParse(Current[1..^1], out value);

    /// <summary>Returns the current integer, if it fits 64 bits.</summary>
    public bool TryGetInt64(out long value)
    {
        ReadOnlySpan<byte> digits = Current;
        return Utf8Parser.TryParse(digits, out value, out int read) && read == digits.Length;
    }

    /// <summary>Returns the source of the current token.</summary>
    public string GetRaw() => Encoding.UTF8.GetString(Current);

    /// <inheritdoc/>
    public string CaptureRaw()
    {
        if (MoveToValue() is JsonToken.EndObject or JsonToken.EndArray) throw NotToTheLetter();
        int start = _start;
        SkipValue();
        return Encoding.UTF8.GetString(Text[start.._at]);
    }

    /// <inheritdoc/>
    public override void Close()
    {
        base.Close();
        _bytes = null;
    }

    private static JsonReaderException NotToTheLetter() => new("The document is not strict JSON.");

    /// <summary>Returns the next byte that is not white space; 0, which begins no token, at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek(ReadOnlySpan<byte> text)
    {
        int at = _at;
        return (uint)at < (uint)text.Length && text[at] > ' ' ? text[at] : PeekBehindSpace(text);
    }

    private byte PeekBehindSpace(ReadOnlySpan<byte> text)
    {
        for (; (uint)_at < (uint)text.Length; _at++)
        {
            byte found = text[_at];
            if (found is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) return found;
        }

        return 0;
    }

    private void ReadName(ReadOnlySpan<byte> text)
    {
        ReadString(text);
        _kind = JsonToken.PropertyName;
        if (Peek(text) != ':') throw NotToTheLetter();
        _at++;
    }

    private void ReadValue(ReadOnlySpan<byte> text, byte first)
    {
        if (first == '"')
        {
            ReadString(text);
            _kind = JsonToken.String;
        }
        else if (first is (byte)'{' or (byte)'[')
        {
            StartContainer(first == '{' ? JsonToken.StartObject : JsonToken.StartArray);
        }
        else
        {
            _start = _at;
            _length = Utf8Grammar.LengthOfScalar(text[_at..], out _kind);
            if (_length == 0) throw NotToTheLetter();
            _at += _length;
        }
    }

    private void ReadString(ReadOnlySpan<byte> text)
    {
        _start = _at;
        _length = Utf8Grammar.LengthOfString(text[_at..], out _hasEscapes);
        if (_length == 0) throw NotToTheLetter();
        _at += _length;
    }

    private void StartContainer(JsonToken kind)
    {
        if (_open == CamundaJsonReader.DepthLimit) throw NotToTheLetter();
        _open++;
        _outerObjects = (_outerObjects << 1) | (_objects >> 63);
        _objects = (_objects << 1) | (kind == JsonToken.StartObject ? 1ul : 0);
        _kind = kind;
        _start = _at++;
        _length = 1;
    }

    private void EndContainer()
    {
        _kind = IsInObject ? JsonToken.EndObject : JsonToken.EndArray;
        _open--;
        _objects = (_objects >> 1) | (_outerObjects << 63);
        _outerObjects >>= 1;
        _start = _at++;
        _length = 1;
    }
}
