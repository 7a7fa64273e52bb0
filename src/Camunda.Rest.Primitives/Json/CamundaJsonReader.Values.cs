using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Values that are given to somebody: a text that has lost characters is none, and numbers keep their digits.</content>
internal sealed partial class CamundaJsonReader
{
    private const string NotUtf8 = "text in valid UTF-8";
    private const string NotWhole = "text without half of a surrogate pair";

    /// <summary>Whether the document holds half of a surrogate pair, as nearly none does, and that has to be told.</summary>
    private bool _mayLoseText;

    /// <summary>Whether the present value was read as a certain type.</summary>
    private bool _isTyped;

    /// <summary>Whether texts with half of a surrogate pair, which Newtonsoft replaces, are refused, and numbers with a fraction are given as what holds them exactly.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether numbers with a fraction are given as decimals where those hold them; else as doubles. For <see cref="IsExact"/>.</summary>
    public bool PrefersDecimals { get; init; }

    /// <inheritdoc/>
    public override object? Value => TokenType switch
    {
        JsonToken.String or JsonToken.PropertyName when _mayLoseText && IsTextLost() => throw Unfit(NotWhole),
        JsonToken.String or JsonToken.PropertyName when Losses is not null && HalfPairs.In((string?)base.Value) => throw Unfit(NotUtf8),
        JsonToken.Float when IsExact && !_isTyped => ExactFloat(),
        _ => base.Value,
    };

    /// <inheritdoc/>
    public override Type? ValueType => TokenType == JsonToken.Float && IsExact ? Value?.GetType() : base.ValueType;

    /// <inheritdoc/>
    public override string? ReadAsString()
    {
        string? text = base.ReadAsString();
        return TokenType == JsonToken.String && _mayLoseText && IsTextLost() ? throw Unfit(NotWhole) : text;
    }

    /// <inheritdoc/>
    public override int? ReadAsInt32() => Typed(base.ReadAsInt32(), "a whole number of 32 bits");

    /// <inheritdoc/>
    public override bool? ReadAsBoolean()
    {
        const string Expected = "true or false";
        bool? value = Typed(base.ReadAsBoolean(), Expected);

        // Newtonsoft takes numbers too.
        return value is null || !IsExact || IsBehindText || LastCharacter == 'e' ? value : throw Unfit(Expected);
    }

    /// <inheritdoc/>
    public override double? ReadAsDouble()
    {
        _isTyped = true;
        double? value = Typed(base.ReadAsDouble(), ExactNumber.OfDouble);
        if (value is not { } number || !IsExact || (ExactNumber.IsSurelyDouble(number) && !IsBehindText) || ExactNumber.TryDouble(SourceOfNumber(), out double _)) return value;
        return IsBehindText && SourceOfNumber() is "NaN" or "Infinity" or "-Infinity" ? value : throw Unfit(ExactNumber.OfDouble);
    }

    /// <inheritdoc/>
    public override decimal? ReadAsDecimal()
    {
        _isTyped = true;
        decimal? value = Typed(base.ReadAsDecimal(), ExactNumber.OfDecimal);
        return value is null || !IsExact || (!IsBehindText && ExactNumber.IsSurelyDecimal(SourceOfNumber())) || ExactNumber.TryDecimal(SourceOfNumber(), out decimal _) ? value : throw Unfit(ExactNumber.OfDecimal);
    }

    /// <inheritdoc/>
    public override DateTimeOffset? ReadAsDateTimeOffset()
    {
        if (!IsNextZoned()) return base.ReadAsDateTimeOffset();
        DateTimeOffset value = ReadZoned();
        SetToken(JsonToken.Date, value, updateIndex: false);
        return value;
    }

    /// <inheritdoc/>
    public override DateTime? ReadAsDateTime()
    {
        if (!IsNextZoned()) return base.ReadAsDateTime();

        // As Newtonsoft has it for a text with an offset.
        DateTimeOffset read = ReadZoned();
        DateTime value = read.Offset == TimeSpan.Zero ? read.UtcDateTime : read.LocalDateTime;
        SetToken(JsonToken.Date, value, updateIndex: false);
        return value;
    }

    /// <summary>Whether the text or name that the reader stands on holds half of a surrogate pair: verbatim, which bytes that are not UTF-8 become too, or as an escape.</summary>
    public bool IsTextLost()
    {
        if (base.Value is not string text || TokenType is not (JsonToken.String or JsonToken.PropertyName)) return false;

        // Newtonsoft replaces the escape of a half, so that the source has to be looked at, if there is reason to.
        return HalfPairs.In(text) || (text.Contains('\uFFFD', StringComparison.Ordinal) && HalfPairs.InEscapes(SourceOfText()));
    }

    private char LastCharacter => _chars is { } chars && Offset(chars) is var end and > 0 ? chars[end - 1] : '\0';

    /// <summary>Whether the value that was read last stood in quotation marks.</summary>
    private bool IsBehindText => LastCharacter is '"' or '\'';

    /// <summary>The source of the number that the reader stands on, or of the text that is one.</summary>
    public ReadOnlySpan<char> SourceOfNumber()
    {
        char[] chars = _chars ?? throw new ObjectDisposedException(nameof(CamundaJsonReader));
        int end = Offset(chars);
        return IsBehindText ? chars.AsSpan((StringStart(chars, end) + 1)..(end - 1)).Trim() : chars.AsSpan(WordStart(chars, end)..end);
    }

    /// <summary>What was read as a certain type, which is the value from now on. A text with nothing in it is none, other than Newtonsoft has it.</summary>
    private T? Typed<T>(T? value, string expected)
        where T : struct
    {
        _isTyped = true;
        return value is null && IsExact && TokenType == JsonToken.Null && IsBehindText ? throw Unfit(expected) : value;
    }

    private ReadOnlySpan<char> SourceOfText()
    {
        char[] chars = _chars ?? throw new ObjectDisposedException(nameof(CamundaJsonReader));
        int end = Offset(chars);
        if (TokenType == JsonToken.PropertyName)
        {
            do end--;
            while (chars[end] != ':');
            while (end > 0 && chars[end - 1] is ' ' or '\t' or '\r' or '\n') end--;
        }

        return end > 1 && chars[end - 1] is '"' or '\'' ? chars.AsSpan(StringStart(chars, end)..end) : default;
    }

    /// <summary>A number with a fraction or an exponent, as a decimal if that holds it exactly, or as a double if that does.</summary>
    private object ExactFloat()
    {
        ReadOnlySpan<char> source = SourceOfNumber();
        if (!PrefersDecimals) return ExactNumber.TryDouble(source, out double nearest) ? nearest : throw Unfit("a number that a double holds");
        if (ExactNumber.TryDecimal(source, out decimal exact)) return exact;
        return ExactNumber.TryExactDouble(source, out double number) ? number : throw Unfit("a number that a decimal or a double holds with all its digits");
    }

    /// <summary>Whether the next value is a text that ends in a bracket, as a date with the name of its time zone does.</summary>
    private bool IsNextZoned()
    {
        if (_chars is not { } chars) return false;
        int at = Offset(chars);
        while (at < _length && chars[at] is ' ' or '\t' or '\r' or '\n' or ',' or ':') at++;
        if (at >= _length || chars[at] != '"') return false;
        ReadOnlySpan<char> text = chars.AsSpan(at + 1, _length - at - 1);
        int end = text.IndexOf('"');
        return end > 0 && text[end - 1] == ']';
    }

    private DateTimeOffset ReadZoned() => Rfc3339.TryParse(ReadAsString(), out DateTimeOffset value) ? value : throw Unfit("a date and time (RFC 3339)");

    /// <summary>An error about a value that cannot be given, without the value.</summary>
    private JsonSerializationException Unfit(string expected) => this.Unexpected(expected, isValueShown: false);
}
