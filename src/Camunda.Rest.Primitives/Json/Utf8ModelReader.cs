using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// A Newtonsoft reader over a document in UTF-8, for models: System.Text.Json finds the tokens, once and for all of the document, and a value is made only when somebody asks
/// for it. What is no JSON to the letter (RFC 8259) is left to <see cref="CamundaJsonReader"/>, which understands more and has the words for what it does not.
/// </summary>
/// <remarks>It borrows the bytes: they have to stay as they are until it is closed.</remarks>
internal sealed class Utf8ModelReader : JsonReader, IJsonLineInfo, IExactJsonReader
{
    /// <summary>What has a name stand in brackets in a path.</summary>
    private static readonly SearchValues<char> s_special = SearchValues.Create(".' /\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    private static readonly object s_true = true;
    private static readonly object s_false = false;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly int _count;
    private Token[]? _tokens;
    private int _index = -1;
    private int _depth;
    private JsonToken _kind;

    private Utf8ModelReader(ReadOnlyMemory<byte> utf8, Token[] tokens, int count, WireNameTable? names, VariableSerializer? variables)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _count = count;
        Names = names ?? WireNameTable.Empty;
        Variables = variables;
    }

    /// <inheritdoc/>
    public WireNameTable Names { get; }

    /// <inheritdoc/>
    public VariableSerializer? Variables { get; }

    /// <inheritdoc/>
    public override JsonToken TokenType => _kind;

    /// <inheritdoc/>
    public override int Depth => _depth;

    /// <inheritdoc/>
    public override object? Value => _kind switch
    {
        JsonToken.PropertyName => GetName(),
        JsonToken.String => GetString(),
        JsonToken.Integer => TryGetInt64(out long whole) ? (object)whole : BigInteger.Parse(GetRaw(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        JsonToken.Float => double.Parse(Current, NumberStyles.Float, CultureInfo.InvariantCulture),
        JsonToken.Boolean => Current[0] == (byte)'t' ? s_true : s_false,
        _ => null,
    };

    /// <inheritdoc/>
    public override Type? ValueType => Value?.GetType();

    /// <inheritdoc/>
    public override string Path => PathTo(_index);

    /// <inheritdoc/>
    public int LineNumber => Place().Line;

    /// <inheritdoc/>
    public int LinePosition => Place().Position;

    private Token[] Tokens => _tokens ?? throw new ObjectDisposedException(nameof(Utf8ModelReader));

    private ReadOnlySpan<byte> Current => SourceOf(Tokens[_index]);

    /// <summary>Opens a document in UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="JsonReaderException">The bytes are not valid UTF-8.</exception>
    public static JsonReader Open(ReadOnlyMemory<byte> utf8, WireNameTable? names = null, VariableSerializer? variables = null)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        ReadOnlyMemory<byte> text = utf8.Span.StartsWith(mark) ? utf8[mark.Length..] : utf8;
        return Utf8.IsValid(text.Span) && FindTokens(text.Span, out int count) is { } tokens
            ? new Utf8ModelReader(text, tokens, count, names, variables)
            : CamundaJsonReader.Open(utf8.Span, names, variables);
    }

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <inheritdoc/>
    public override bool Read()
    {
        Token[] tokens = Tokens;
        if (_kind is JsonToken.StartObject or JsonToken.StartArray) _depth++;
        if (++_index >= _count)
        {
            _index = _count;
            _kind = JsonToken.None;
            return false;
        }

        _kind = tokens[_index].Kind;
        if (_kind is JsonToken.EndObject or JsonToken.EndArray) _depth--;
        return true;
    }

    /// <summary>Moves to the last token of the value that the reader stands on.</summary>
    public void SkipValue()
    {
        if (_kind is not (JsonToken.StartObject or JsonToken.StartArray)) return;
        _index = LastOf(_index);
        _kind = Tokens[_index].Kind;
    }

    /// <summary>The name of the current property.</summary>
    public string GetName()
    {
        ReadOnlySpan<byte> name = Current[1..^1];
        return Names.Get(name) ?? GetString();
    }

    /// <summary>The text of the current string or name.</summary>
    public string GetString()
    {
        ReadOnlySpan<byte> quoted = Current;
        if (!Tokens[_index].HasEscapes) return RecentText.Get(quoted[1..^1]);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Writes the text of the current string, if it fits and has no escapes, into a span.</summary>
    public bool TryCopyString(Span<char> destination, out int length)
    {
        ReadOnlySpan<byte> text = Current[1..^1];
        length = 0;
        return text.Length <= destination.Length && !Tokens[_index].HasEscapes && Encoding.UTF8.TryGetChars(text, destination, out length);
    }

    /// <summary>The current whole number, if it has 64 bits.</summary>
    public bool TryGetInt64(out long value)
    {
        ReadOnlySpan<byte> digits = Current;
        return Utf8Parser.TryParse(digits, out value, out int read) && read == digits.Length;
    }

    /// <summary>The source of the current token.</summary>
    public string GetRaw() => Encoding.UTF8.GetString(Current);

    /// <inheritdoc/>
    public string CaptureRaw()
    {
        this.MoveToValue();
        if (_kind is JsonToken.None or JsonToken.EndObject or JsonToken.EndArray) throw this.Unreadable($"Expected a JSON value and found {JsonTokenName.Of(_kind)}");
        int start = Tokens[_index].Start;
        SkipValue();
        return Encoding.UTF8.GetString(_utf8.Span[start..Tokens[_index].End]);
    }

    /// <inheritdoc/>
    public override void Close()
    {
        base.Close();
        if (Interlocked.Exchange(ref _tokens, null) is { } tokens) ArrayPool<Token>.Shared.Return(tokens);
    }

    /// <summary>All tokens of a document; null when it is none to the letter.</summary>
    private static Token[]? FindTokens(ReadOnlySpan<byte> utf8, out int count)
    {
        const int BytesPerToken = 8;
        Token[] tokens = ArrayPool<Token>.Shared.Rent(Math.Max(16, utf8.Length / BytesPerToken));
        Span<int> open = stackalloc int[CamundaJsonReader.DepthLimit];
        int depth = 0;
        count = 0;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = CamundaJsonReader.DepthLimit });
        try
        {
            while (reader.Read())
            {
                if (count == tokens.Length) Grow(ref tokens);
                int start = (int)reader.TokenStartIndex;
                if (reader.ValueSpan.Length > Token.MaxLength - 2 || count > Token.MaxLength) return Leave(tokens);
                tokens[count] = reader.TokenType switch
                {
                    JsonTokenType.StartObject => new Token(JsonToken.StartObject, start, length: 0),
                    JsonTokenType.StartArray => new Token(JsonToken.StartArray, start, length: 0),
                    JsonTokenType.EndObject => new Token(JsonToken.EndObject, start, length: 1),
                    JsonTokenType.EndArray => new Token(JsonToken.EndArray, start, length: 1),
                    JsonTokenType.PropertyName => new Token(JsonToken.PropertyName, start, reader.ValueSpan.Length + 2, reader.ValueIsEscaped),
                    JsonTokenType.String => new Token(JsonToken.String, start, reader.ValueSpan.Length + 2, reader.ValueIsEscaped),
                    JsonTokenType.Number => new Token(KindOfNumber(reader.ValueSpan), start, reader.ValueSpan.Length),
                    JsonTokenType.Null => new Token(JsonToken.Null, start, reader.ValueSpan.Length),
                    _ => new Token(JsonToken.Boolean, start, reader.ValueSpan.Length),
                };
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open[depth++] = count;
                }
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    int first = open[--depth];
                    tokens[first] = new Token(tokens[first].Kind, tokens[first].Start, count - first);
                }

                count++;
            }

            return tokens;
        }
        catch (System.Text.Json.JsonException)
        {
            return Leave(tokens);
        }
    }

    private static Token[]? Leave(Token[] tokens)
    {
        ArrayPool<Token>.Shared.Return(tokens);
        return null;
    }

    private static JsonToken KindOfNumber(ReadOnlySpan<byte> digits) => digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 ? JsonToken.Integer : JsonToken.Float;

    private static void Grow(ref Token[] tokens)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(2 * tokens.Length);
        tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(tokens);
        tokens = larger;
    }

    /// <summary>The index of the last token of the value that a token begins; its own, unless it opens an object or array.</summary>
    private int LastOf(int index) => index + Tokens[index].Span;

    private ReadOnlySpan<byte> SourceOf(in Token token) => _utf8.Span[token.Start..token.End];

    /// <summary>Where a token stands, in the form of Newtonsoft. Only errors and unions ask, so that it is found when it is wanted.</summary>
    private string PathTo(int index)
    {
        if (index < 0 || index >= _count) return "";
        Token[] tokens = Tokens;
        var path = new StringBuilder();
        for (int at = 0; index > at && index < LastOf(at);)
        {
            int item = at + 1;
            if (tokens[at].Kind == JsonToken.StartArray)
            {
                int position = 0;
                for (; index > LastOf(item); item = LastOf(item) + 1) position++;
                path.Append('[').Append(position).Append(']');
                at = item;
            }
            else
            {
                while (index > LastOf(item + 1)) item = LastOf(item + 1) + 1;
                AppendName(path, item);
                at = item + 1;
            }
        }

        return path.ToString();
    }

    private void AppendName(StringBuilder path, int index)
    {
        var reader = new Utf8JsonReader(SourceOf(Tokens[index]));
        reader.Read();
        string name = reader.GetString()!;
        if (name.AsSpan().ContainsAny(s_special)) path.Append("['").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        else path.Append(path.Length == 0 ? "" : ".").Append(name);
    }

    /// <summary>The line, from 1, and how many characters of it are read.</summary>
    private (int Line, int Position) Place()
    {
        if (_index < 0) return (1, 0);
        ReadOnlySpan<byte> read = _utf8.Span[..EndOf(Math.Min(_index, _count - 1))];
        int line = 1;
        for (int lineEnd; (lineEnd = read.IndexOfAny((byte)'\r', (byte)'\n')) >= 0; line++)
        {
            bool isPair = read[lineEnd] == '\r' && lineEnd + 1 < read.Length && read[lineEnd + 1] == '\n';
            read = read[(lineEnd + (isPair ? 2 : 1))..];
        }

        return (line, Encoding.UTF8.GetCharCount(read));
    }

    /// <summary>A name is read with the colon after it.</summary>
    private int EndOf(int index)
    {
        int end = Tokens[index].End;
        return Tokens[index].Kind == JsonToken.PropertyName ? end + _utf8.Span[end..].IndexOf((byte)':') + 1 : end;
    }

    /// <summary>
    /// Where a token stands, in eight bytes, because a page has tens of thousands: the kind and the escapes share a number with the length in bytes, or, where an object or array opens, with
    /// the number of tokens up to its end.
    /// </summary>
    private readonly struct Token(JsonToken kind, int start, int length, bool hasEscapes = false)
    {
        /// <summary>The greatest length that there is room for.</summary>
        public const int MaxLength = (1 << LengthBits) - 1;

        private const int LengthBits = 26;
        private const uint EscapesBit = 1u << LengthBits;

        private readonly uint _packed = ((uint)kind << (LengthBits + 1)) | (hasEscapes ? EscapesBit : 0) | (uint)length;

        public JsonToken Kind => (JsonToken)(_packed >> (LengthBits + 1));

        public bool HasEscapes => (_packed & EscapesBit) != 0;

        public int Start { get; } = start;

        public int End => Start + (Opens ? 1 : Length);

        /// <summary>How many tokens further the value ends that begins here.</summary>
        public int Span => Opens ? Length : 0;

        private bool Opens => Kind is JsonToken.StartObject or JsonToken.StartArray;

        private int Length => (int)(_packed & MaxLength);
    }
}
