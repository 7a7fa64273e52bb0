using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Values for the caller: strings that have lost characters are rejected, and numbers keep their digits.</content>
internal sealed partial class CamundaJsonReader
{
    private const string NotUtf8 = "text in valid UTF-8";
    private const string NotWhole = "text without an unpaired surrogate";

    /// <summary>Whether the document may contain an unpaired surrogate, which is rare, and has to be checked.</summary>
    private bool _mayLoseText;

    /// <summary>Whether the current value was read as a certain type.</summary>
    private bool _isTyped;

    /// <summary>
    /// Whether strings with an unpaired surrogate, which Newtonsoft replaces, are rejected, and numbers with a fraction are returned as a
    /// type that holds them exactly.
    /// </summary>
    public bool IsExact { get; init; }

    /// <summary>
    /// Whether numbers with a fraction are returned as decimals where possible, otherwise as doubles. For <see cref="IsExact"/>.
    /// </summary>
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

        // Newtonsoft accepts numbers too.
        return value is null || !IsExact || IsBehindText || LastCharacter == 'e' ? value : throw Unfit(Expected);
    }

    /// <inheritdoc/>
    public override double? ReadAsDouble()
    {
        _isTyped = true;
        double? value = Typed(base.ReadAsDouble(), ExactNumber.OfDouble);
        if (value is not { } number
            || !IsExact
            || (ExactNumber.IsSurelyDouble(number) && !IsBehindText)
            || ExactNumber.TryDouble(SourceOfNumber(), out double _))
        {
            return value;
        }
        return IsBehindText && SourceOfNumber() is "NaN" or "Infinity" or "-Infinity" ? value : throw Unfit(ExactNumber.OfDouble);
    }

    /// <inheritdoc/>
    public override decimal? ReadAsDecimal()
    {
        _isTyped = true;
        decimal? value = Typed(base.ReadAsDecimal(), ExactNumber.OfDecimal);
        return value is null
            || !IsExact
            || (!IsBehindText && ExactNumber.IsSurelyDecimal(SourceOfNumber()))
            || ExactNumber.TryDecimal(SourceOfNumber(), out decimal _)
            ? value
            : throw Unfit(ExactNumber.OfDecimal);
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

        // The same as Newtonsoft's result for a text with an offset.
        DateTimeOffset read = ReadZoned();
        DateTime value = read.Offset == TimeSpan.Zero ? read.UtcDateTime : read.LocalDateTime;
        SetToken(JsonToken.Date, value, updateIndex: false);
        return value;
    }

    /// <summary>
    /// Returns whether the current string or name contains an unpaired surrogate: verbatim, which invalid UTF-8 is converted to as well, or
    /// as an escape.
    /// </summary>
    public bool IsTextLost()
    {
        if (base.Value is not string text || TokenType is not (JsonToken.String or JsonToken.PropertyName)) return false;

        // Newtonsoft replaces an escaped unpaired surrogate, so the source has to be checked, if there may be one.
        return HalfPairs.In(text) || (text.Contains('\uFFFD', StringComparison.Ordinal) && HalfPairs.InEscapes(SourceOfText()));
    }

    private char LastCharacter => _chars is { } chars && Offset(chars) is var end and > 0 ? chars[end - 1] : '\0';

    /// <summary>Whether the last value was quoted.</summary>
    private bool IsBehindText => LastCharacter is '"' or '\'';

    /// <summary>Returns the source of the current number, or of the current string that is a number.</summary>
    public ReadOnlySpan<char> SourceOfNumber()
    {
        char[] chars = _chars ?? throw new ObjectDisposedException(nameof(CamundaJsonReader));
        int end = Offset(chars);
        return IsBehindText ? chars.AsSpan((StringStart(chars, end) + 1)..(end - 1)).Trim() : chars.AsSpan(WordStart(chars, end)..end);
    }

    /// <summary>
    /// Sets a value that was read as a certain type as the current one. Unlike in Newtonsoft, an empty string is not null.
    /// </summary>
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

    /// <summary>Returns a number with a fraction or an exponent as a decimal if that is exact, otherwise as a double if that is.</summary>
    private object ExactFloat()
    {
        ReadOnlySpan<char> source = SourceOfNumber();
        if (!PrefersDecimals)
            return ExactNumber.TryDouble(source, out double nearest) ? nearest : throw Unfit("a number that a double holds");
        if (ExactNumber.TryDecimal(source, out decimal exact)) return exact;
        return ExactNumber.TryExactDouble(source, out double number)
            ? number
            : throw Unfit("a number that a decimal or a double holds with all its digits");
    }

    /// <summary>Returns whether the next value is a string that ends in a bracket, as a date with a time zone name does.</summary>
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

    private DateTimeOffset ReadZoned() =>
        Rfc3339.TryParse(ReadAsString(), out DateTimeOffset value) ? value : throw Unfit("a date and time (RFC 3339)");

    /// <summary>Creates the exception for a value that cannot be returned, without the value.</summary>
    private JsonSerializationException Unfit(string expected) => this.Unexpected(expected, isValueShown: false);
}
