using System.Buffers;
using System.Text.Unicode;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// A Newtonsoft reader over a complete document in memory, so that <see cref="CaptureRaw"/> can return the exact source text of any value
/// in it. A truncated document makes <see cref="Read"/> throw instead of ending silently. A malformed part of a response need not fail all
/// of it, see <see cref="JsonLosses"/>.
/// </summary>
internal sealed partial class CamundaJsonReader : JsonTextReader, IExactJsonReader
{
    /// <summary>The maximum nesting of arrays and objects that are deserialized.</summary>
    public const int DepthLimit = 128;

    /// <summary>The maximum nesting of skipped or captured values in variables and responses: each open level takes a few bytes.</summary>
    public const int RawDepthLimit = 100_000;

    private readonly int _length;
    private readonly string? _pathPrefix;
    private const int OddByte = 0xDC00;

    private char[]? _chars;
    private int _line = 1;
    private int _lineStart;

    private CamundaJsonReader(char[] chars, int length, WireNameTable? names, VariableSerialization? variables, string? pathPrefix)
        : base(new CharBufferReader(chars, length))
    {
        _chars = chars;
        _length = length;
        _pathPrefix = pathPrefix;
        Names = names ?? WireNameTable.Empty;
        Variables = variables;
        ArrayPool = JsonCharPool.Shared;
        PropertyNameTable = Names;
        DateParseHandling = DateParseHandling.None;
        MaxDepth = DepthLimit;
    }

    /// <summary>The names that are looked up instead of allocated.</summary>
    public WireNameTable Names { get; }

    /// <summary>Deserializes the variables in this document; null for the default.</summary>
    public VariableSerialization? Variables { get; }

    /// <summary>Whether skipped or captured values may nest up to <see cref="RawDepthLimit"/>.</summary>
    private bool IsDeep { get; init; }

    /// <summary>The current path, from the root of the outermost document.</summary>
    public override string Path => _pathPrefix is null ? base.Path : Join(_pathPrefix, base.Path);

    /// <summary>Opens a document in UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="JsonReaderException">The bytes are not valid UTF-8, and malformed parts are not collected.</exception>
    public static CamundaJsonReader Open(
        ReadOnlySpan<byte> utf8, WireNameTable? names = null, VariableSerialization? variables = null, JsonLosses? losses = null)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        int skipped = utf8.StartsWith(mark) ? mark.Length : 0;
        utf8 = utf8[skipped..];
        char[] chars = ArrayPool<char>.Shared.Rent(Math.Max(utf8.Length, 1));
        int length = 0;
        for (int at = 0; ; at++)
        {
            OperationStatus status = Utf8.ToUtf16(
                utf8[at..], chars.AsSpan(length), out int read, out int written, replaceInvalidSequences: false);
            at += read;
            length += written;
            if (status == OperationStatus.Done)
            {
                return new CamundaJsonReader(chars, length, names, variables, pathPrefix: null)
                {
                    Losses = losses,
                    IsDeep = losses is not null,
                };
            }
            if (losses is null)
            {
                ArrayPool<char>.Shared.Return(chars);
                throw new JsonReaderException(
                    $"The JSON text is not valid UTF-8: the byte at offset {skipped + at} does not belong to a character.");
            }

            // Marks the byte with a code point that is not a character, so that only the value around it is lost.
            chars[length++] = (char)(OddByte + utf8[at]);
        }
    }

    /// <summary>Opens a document from a string.</summary>
    public static CamundaJsonReader Open(
        string json,
        WireNameTable? names = null,
        VariableSerialization? variables = null,
        string? pathPrefix = null,
        JsonLosses? losses = null,
        bool isDeep = false)
    {
        ReadOnlySpan<char> text = json;
        if (text is ['\uFEFF', ..]) text = text[1..];
        char[] chars = ArrayPool<char>.Shared.Rent(Math.Max(text.Length, 1));
        text.CopyTo(chars);
        return new CamundaJsonReader(chars, text.Length, names, variables, pathPrefix)
        {
            Losses = losses,
            IsDeep = isDeep || losses is not null,
        };
    }

    /// <summary>Opens variables, to be deserialized without loss.</summary>
    public static CamundaJsonReader OpenExact(string json, VariableSerialization? variables, string? pathPrefix, bool prefersDecimals)
    {
        ReadOnlySpan<char> text = json;
        if (text is ['\uFEFF', ..]) text = text[1..];
        char[] chars = ArrayPool<char>.Shared.Rent(Math.Max(text.Length, 1));
        text.CopyTo(chars);
        return new CamundaJsonReader(chars, text.Length, names: null, variables, pathPrefix)
        {
            IsDeep = true,
            IsExact = true,
            PrefersDecimals = prefersDecimals,
            _mayLoseText = HalfPairs.In(text) || (text.Contains('\\') && HalfPairs.InEscapes(text)),
        };
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        _isTyped = false;
        if (base.Read()) return true;
        if (Depth > 0) throw this.Unreadable("The JSON text ends in the middle of a value");
        return false;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        base.Close();
        if (Interlocked.Exchange(ref _chars, null) is { } chars) ArrayPool<char>.Shared.Return(chars);
    }

    /// <summary>
    /// Returns the source text of the current value verbatim: digits, escapes, white space between tokens, order and repetition of keys.
    /// Leaves the reader on the value's last token. The underlying reader does not support integers of more than 380 digits.
    /// </summary>
    /// <exception cref="JsonReaderException">The value is not JSON.</exception>
    /// <exception cref="JsonSerializationException">
    /// A string in it contains bytes that are not UTF-8, so that it cannot be kept verbatim.
    /// </exception>
    public string CaptureRaw()
    {
        string source = CaptureSource();
        return Losses is not null && HalfPairs.In(source) ? throw Unfit(NotUtf8) : source;
    }

    /// <summary>As <see cref="CaptureRaw"/>, but with invalid UTF-8 in this reader's own representation.</summary>
    private string CaptureSource()
    {
        this.MoveToValue();
        char[] chars = _chars ?? throw new ObjectDisposedException(nameof(CamundaJsonReader));
        int start;
        int end;
        switch (TokenType)
        {
            case JsonToken.StartObject or JsonToken.StartArray:
                start = Offset(chars) - 1;
                SkipValue();
                end = Offset(chars);
                break;
            case JsonToken.String:
                end = Offset(chars);
                start = StringStart(chars, end);
                break;
            case JsonToken.Integer or JsonToken.Float or JsonToken.Boolean or JsonToken.Null:
                end = Offset(chars);
                start = WordStart(chars, end);
                break;
            default:
                throw this.Unreadable($"Expected a JSON value and found {JsonTokenName.Of(TokenType)}");
        }

        return new string(chars, start, end - start);
    }

    /// <summary>Moves to the last token of the current value.</summary>
    public void SkipValue()
    {
        int? limit = MaxDepth;
        if (IsDeep) MaxDepth = RawDepthLimit;
        Skip();
        MaxDepth = limit;
    }

    /// <summary>Returns the current offset in the document: Newtonsoft reports line and column, so the lines are counted.</summary>
    private int Offset(char[] chars)
    {
        for (int line = LineNumber; _line < line; _line++)
        {
            int newLine = _lineStart + chars.AsSpan(_lineStart, _length - _lineStart).IndexOfAny('\r', '\n');
            bool pair = chars[newLine] == '\r' && newLine + 1 < _length && chars[newLine + 1] == '\n';
            _lineStart = newLine + (pair ? 2 : 1);
        }

        return _lineStart + LinePosition;
    }

    /// <summary>
    /// Returns the start of a string: the nearest quote before the closing one that is not escaped by an odd number of backslashes.
    /// </summary>
    private static int StringStart(char[] chars, int end)
    {
        char quote = chars[end - 1];
        for (int i = end - 2; ; i--)
        {
            if (chars[i] != quote) continue;
            int escapes = i;
            while (escapes > 0 && chars[escapes - 1] == '\\') escapes--;
            if ((i - escapes) % 2 == 0) return i;
        }
    }

    private static int WordStart(char[] chars, int end)
    {
        int start = end;
        while (start > 0 && chars[start - 1] is not (':' or ',' or '[' or '/' or ' ' or '\t' or '\r' or '\n' or '\0')) start--;
        return start;
    }

    private static string Join(string prefix, string path)
        => path.Length == 0 ? prefix : prefix.Length == 0 || path[0] == '[' ? prefix + path : prefix + "." + path;
}
