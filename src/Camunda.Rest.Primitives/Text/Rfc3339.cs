using System.Buffers;
using System.Globalization;
using System.Text;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads a date and time in the format of RFC 3339 and in variants that Java writes: an offset without a colon (<c>+0000</c>) or minutes
/// (<c>+02</c>), a time without seconds and, after an offset, a time zone name and other suffixes of RFC 9557 (<c>[Europe/Berlin]</c>),
/// which do not change the instant. Digits beyond 100 ns are truncated; a text without an offset is treated as UTC.
/// </summary>
internal static class Rfc3339
{
    private const int TickDigits = 7;

    public static string Format(DateTimeOffset value) => value.ToString("O", CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        const int MaxLength = 64;
        value = default;
        Span<byte> ascii = text.Length <= MaxLength ? stackalloc byte[MaxLength] : new byte[text.Length];
        return Ascii.FromUtf16(text, ascii, out int length) == OperationStatus.Done && TryParse(ascii[..length], out value);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out DateTimeOffset)"/>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var rest = new Cursor(text);
        if (!(rest.Number(4, out int year) && rest.Skip('-') && rest.Number(2, out int month) && rest.Skip('-')
            && rest.Number(2, out int day)))
        {
            return false;
        }
        if (!(rest.Skip('T') || rest.Skip('t') || rest.Skip(' '))) return false;
        if (!(rest.Number(2, out int hour) && rest.Skip(':') && rest.Number(2, out int minute))) return false;
        int second = 0;
        long fraction = 0;
        if (rest.Skip(':') && !(rest.Number(2, out second) && (!rest.Skip('.') || rest.Fraction(out fraction)))) return false;
        if (!rest.Offset(out int offsetMinutes) || !rest.Suffixes()) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59
            || second > 60)
        {
            return false;
        }

        // A leap second counts as the second after it.
        long ticks = new DateTime(year, month, day, hour, minute, 0).Ticks + (second * TimeSpan.TicksPerSecond) + fraction;
        TimeSpan offset = TimeSpan.FromMinutes(offsetMinutes);
        long utcTicks = ticks - offset.Ticks;
        if (ticks > DateTime.MaxValue.Ticks || utcTicks < 0 || utcTicks > DateTime.MaxValue.Ticks) return false;

        // .NET limits offsets to 14 hours, ISO 8601 does not; only the instant matters.
        value = offset.Duration() <= TimeSpan.FromHours(14)
            ? new DateTimeOffset(ticks, offset)
            : new DateTimeOffset(utcTicks, TimeSpan.Zero);
        return true;
    }

    private ref struct Cursor(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _at;

        public readonly bool AtEnd => _at == _text.Length;

        private readonly byte Next => (uint)_at < (uint)_text.Length ? _text[_at] : (byte)0;

        public bool Skip(char expected)
        {
            if (Next != expected) return false;
            _at++;
            return true;
        }

        public bool Number(int digits, out int number)
        {
            number = 0;
            if (_text.Length - _at < digits) return false;
            for (int i = 0; i < digits; i++)
            {
                int digit = _text[_at + i] - '0';
                if ((uint)digit > 9) return false;
                number = (number * 10) + digit;
            }

            _at += digits;
            return true;
        }

        public bool Fraction(out long ticks)
        {
            ticks = 0;
            int digits = 0;
            for (; (uint)(Next - '0') <= 9; _at++)
            {
                if (digits < TickDigits) ticks = (ticks * 10) + (Next - '0');
                digits++;
            }

            for (int i = digits; i < TickDigits; i++) ticks *= 10;
            return digits > 0;
        }

        /// <summary>Skips texts in brackets up to the end.</summary>
        public bool Suffixes()
        {
            while (Skip('['))
            {
                int start = _at;
                while (Next is not ((byte)'[' or (byte)']' or 0)) _at++;
                if (_at == start || !Skip(']')) return false;
            }

            return AtEnd;
        }

        public bool Offset(out int minutes)
        {
            minutes = 0;
            if (AtEnd || Skip('Z') || Skip('z')) return true;
            int sign = Skip('+') ? 1 : Skip('-') ? -1 : 0;
            if (sign == 0 || !Number(2, out int hours)) return false;
            int rest = 0;
            if (!AtEnd && Next != '[')
            {
                Skip(':');
                if (!Number(2, out rest)) return false;
            }

            if (hours > 23 || rest > 59) return false;
            minutes = sign * ((hours * 60) + rest);
            return true;
        }
    }
}
