using System.Globalization;

namespace Camunda.Rest.Feel.Temporal;

/// <summary>Reads the parts of dates and times in the form of ISO 8601, from left to right.</summary>
internal ref struct IsoReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly ReadOnlySpan<char> Rest => _rest;

    public bool Accept(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Reads <c>2024-02-29</c>, with a year of 4 to 9 digits and a sign.</summary>
    public bool TryReadDate(out long epochDay)
    {
        epochDay = 0;
        bool isNegative = Accept('-');
        int length = DigitCount();
        if (length is < 4 or > 9 || (length > 4 && _rest[0] == '0') || !TryReadNumber(length, out int year)
            || !Accept('-') || !TryReadNumber(2, out int month) || !Accept('-') || !TryReadNumber(2, out int day))
        {
            return false;
        }

        year = isNegative ? -year : year;
        if (!IsoCalendar.IsValid(year, month, day))
        {
            return false;
        }

        epochDay = IsoCalendar.ToEpochDay(year, month, day);
        return true;
    }

    /// <summary>Reads <c>10:30</c>, <c>10:30:15</c> or <c>10:30:15.123456789</c>.</summary>
    public bool TryReadTime(out long nanoOfDay, out bool hasSeconds)
    {
        nanoOfDay = 0;
        hasSeconds = false;
        if (!TryReadNumber(2, out int hour) || !Accept(':') || !TryReadNumber(2, out int minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        int second = 0;
        hasSeconds = Accept(':');
        if (hasSeconds && (!TryReadNumber(2, out second) || second > 59))
        {
            return false;
        }

        long nanos = 0;
        if (hasSeconds && Accept('.'))
        {
            int length = DigitCount();
            if (length is < 1 or > 9 || !TryReadNumber(length, out int fraction))
            {
                return false;
            }

            nanos = fraction;
            for (int digit = length; digit < 9; digit++)
            {
                nanos *= 10;
            }
        }

        nanoOfDay = (((hour * 3600L) + (minute * 60L) + second) * IsoCalendar.NanosPerSecond) + nanos;
        return true;
    }

    private bool TryReadNumber(int length, out int number)
    {
        number = 0;
        if (DigitCount() < length)
        {
            return false;
        }

        number = int.Parse(_rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        _rest = _rest[length..];
        return true;
    }

    private readonly int DigitCount()
    {
        int end = _rest.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? _rest.Length : end;
    }
}
