using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// A repeated duration as in ISO 8601, such as <c>R3/PT10S</c>; without a number it goes on for ever, which null repetitions mean. With a
/// start, such as <c>R3/2026-01-31T10:00:00Z/PT10S</c>, that is the first time.
/// </summary>
internal sealed record IsoCycle(int? Repetitions, DateTimeOffset? Start, IsoDuration Period) : TimerCycle
{
    public static bool TryParse(string text, [NotNullWhen(true)] out IsoCycle? cycle)
    {
        cycle = null;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        int lastSlash = text.LastIndexOf('/');
        if (slash < 1 || text[0] != 'R' || !IsoDuration.TryParse(text[(lastSlash + 1)..], out IsoDuration period))
        {
            return false;
        }

        DateTimeOffset? start = null;
        if (lastSlash > slash)
        {
            if (!Moment.TryParse(text[(slash + 1)..lastSlash], out DateTimeOffset moment))
            {
                return false;
            }

            start = moment;
        }

        string number = text[1..slash];
        if (number.Length == 0)
        {
            cycle = new(null, start, period);
        }
        else if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int repetitions) && repetitions > 0)
        {
            cycle = new(repetitions, start, period);
        }

        return cycle is not null;
    }

    public override DateTimeOffset? First(DateTimeOffset now) => Start ?? Add(now);

    public override DateTimeOffset? Next(DateTimeOffset last) => Add(last);

    public override TimerCycle? Rest() => Repetitions == 1 ? null : this with { Repetitions = Repetitions - 1, Start = null };

    private DateTimeOffset Add(DateTimeOffset time)
    {
        TimeSpan length = Period.From(time);
        if (length <= DateTimeOffset.MinValue - time)
        {
            return DateTimeOffset.MinValue;
        }

        return length >= DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + length;
    }
}
