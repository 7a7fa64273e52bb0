using System.Text.Json;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions that convert values to other types.</summary>
internal static class ConversionFunctions
{
    private const int MaxJsonDepth = 250;

    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = MaxJsonDepth };

    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("string", "from", String),
        BuiltIn.Of("number", "from", call => call.First is FeelString text ? Number(call, text.Value) : null),
        BuiltIn.Of("number", "from, grouping separator", call => SeparatedNumber(call, call.Second, FeelValue.Null)),
        BuiltIn.Of("number", "from, grouping separator, decimal separator", call => SeparatedNumber(call, call.Second, call.Third)),
        BuiltIn.Of("context", "entries", ContextFunctions.FromEntries),
        BuiltIn.Of("date", "from", Date),
        BuiltIn.Of("date", "year, month, day", DateOfParts),
        BuiltIn.Of("time", "from", Time),
        BuiltIn.Of("time", "hour, minute, second", call => TimeOfParts(call, FeelValue.Null)),
        BuiltIn.Of("time", "hour, minute, second, offset", call => TimeOfParts(call, call.Arguments[3])),
        BuiltIn.Of("date and time", "from", DateTime),
        BuiltIn.Of("date and time", "date, time", DateTimeOfParts),
        BuiltIn.Of("date and time", "date, timezone", DateTimeOfParts),
        BuiltIn.Of("duration", "from", Duration),
        BuiltIn.Of("years and months duration", "from, to", YearsMonthsDuration),
        BuiltIn.Of("from json", "value", FromJson),
        BuiltIn.Of("to json", "value", ToJson),
    ];

    private static FeelValue String(Call call) => call.First switch
    {
        FeelNull or FeelString => call.First,
        FeelList or FeelContext or FeelRange => call.Text(FeelText.Of(call.First)),
        FeelValue value => call.Text(value.ToString()!),
    };

    private static FeelValue Number(Call call, string text) =>
        NumberConversion.Parse(text) ?? call.Fail($"Can't parse {FeelText.Short(new FeelString(text))} as a number");

    private static FeelValue? SeparatedNumber(Call call, FeelValue grouping, FeelValue fraction)
    {
        if (call.First is not FeelString text || grouping is not (FeelString or FeelNull) || fraction is not (FeelString or FeelNull)
            || (grouping is FeelNull && fraction is FeelNull))
        {
            return null;
        }

        string? groupingText = (grouping as FeelString)?.Value;
        string? fractionText = (fraction as FeelString)?.Value;
        if (groupingText is not (null or " " or "," or ".") || fractionText is not (null or "," or ".") || groupingText == fractionText)
        {
            return call.Fail("The grouping separator must be ' ', ',' or '.', the decimal separator ',' or '.', and both must differ");
        }

        string digits = groupingText is null ? text.Value : text.Value.Replace(groupingText, "", StringComparison.Ordinal);
        return Number(call, fractionText is null ? digits : digits.Replace(fractionText, ".", StringComparison.Ordinal));
    }

    private static FeelValue? Date(Call call) => call.First switch
    {
        FeelString text => FeelDate.TryParse(text.Value, out FeelDate? date) ? date : FailToParse(call, "date"),
        FeelDate date => date,
        FeelDateTime time => time.Date,
        _ => null,
    };

    private static FeelValue? DateOfParts(Call call)
    {
        if (call.First is not FeelNumber year || call.Second is not FeelNumber month || call.Third is not FeelNumber day)
        {
            return null;
        }

        (int y, int m, int d) = (NumberConversion.ToInteger(year), NumberConversion.ToInteger(month), NumberConversion.ToInteger(day));
        return IsoCalendar.IsValid(y, m, d) ? new FeelDate(y, m, d) : call.Fail($"The calendar has no date year={y}, month={m}, day={d}");
    }

    private static FeelValue? Time(Call call) => call.First switch
    {
        FeelString text => FeelTime.TryParse(text.Value, out FeelTime? time) ? time : FailToParse(call, "time"),
        FeelTime time => time,
        FeelDateTime time => time.Time,
        FeelDate => new FeelTime(0, 0),
        _ => null,
    };

    private static FeelValue? TimeOfParts(Call call, FeelValue offset)
    {
        if (call.First is not FeelNumber hour || call.Second is not FeelNumber minute || call.Third is not FeelNumber second
            || offset is not (FeelNull or FeelDaysTimeDuration))
        {
            return null;
        }

        (int h, int m, int s) = (NumberConversion.ToInteger(hour), NumberConversion.ToInteger(minute), NumberConversion.ToInteger(second));
        long? offsetSeconds = offset is FeelDaysTimeDuration duration ? (long)(duration.Nanoseconds / IsoCalendar.NanosPerSecond) : null;
        bool isTime = h is >= 0 and <= 23 && m is >= 0 and <= 59 && second.Value is >= 0 and < 60;
        if (!isTime || (offsetSeconds is { } seconds && !FeelZone.IsOffset(seconds)))
        {
            return call.Fail($"There is no time hour={h}, minute={m}, second={s}, offset={offset}");
        }

        long nanos = (long)((second.Value - s) * IsoCalendar.NanosPerSecond);
        long nanoOfDay = (((h * 3600L) + (m * 60L) + s) * IsoCalendar.NanosPerSecond) + nanos;
        return new FeelTime(nanoOfDay, (int?)offsetSeconds);
    }

    private static FeelValue? DateTime(Call call) => call.First switch
    {
        FeelString text when FeelDateTime.TryParse(text.Value, out FeelDateTime? time) => time,
        FeelString text when FeelDate.TryParse(text.Value, out FeelDate? date) => FeelDateTime.Local(date.EpochDay, 0),
        FeelString => FailToParse(call, "date and time"),
        _ => null,
    };

    private static FeelValue? DateTimeOfParts(Call call)
    {
        switch (call.First, call.Second)
        {
            case (FeelDate date, FeelTime time):
                return FeelDateTime.Of(date.EpochDay, time);
            case (FeelDateTime date, FeelTime time):
                return FeelDateTime.Of(date.EpochDay, time);
            case (FeelDateTime time, FeelString id):
                return FeelZone.TryFind(id.Value, out FeelZone? zone, out int offset)
                    ? time.InZone(zone, offset)
                    : call.Fail($"There is no time zone {FeelText.Short(id)}");
            default:
                return null;
        }
    }

    private static FeelValue? Duration(Call call) => call.First is FeelString text
        ? TemporalLiteral.TryParseDuration(text.Value) ?? FailToParse(call, "duration")
        : null;

    private static FeelValue? YearsMonthsDuration(Call call)
    {
        if (DateOf(call.First) is not { } from || DateOf(call.Second) is not { } to)
        {
            return null;
        }

        long months = (((long)to.Year - from.Year) * 12) + to.Month - from.Month;
        months += months > 0 && to.Day < from.Day ? -1 : months < 0 && to.Day > from.Day ? 1 : 0;
        return new FeelYearsMonthsDuration(months);
    }

    private static FeelDate? DateOf(FeelValue value) => value as FeelDate ?? (value as FeelDateTime)?.Date;

    private static FeelValue? FromJson(Call call)
    {
        if (call.First is not FeelString text)
        {
            return null;
        }

        // The values of the text count as much as the text itself.
        call.Text(text.Value);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text.Value, JsonOptions);
            return FeelValue.FromJson(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            return call.Fail($"The value is not JSON: {FeelText.Short(text)}");
        }
    }

    private static FeelValue ToJson(Call call)
    {
        try
        {
            return call.Text(call.First.ToJson().GetRawText());
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or JsonException)
        {
            return call.Fail($"The value has no JSON: {failure.Message}");
        }
    }

    private static FeelValue FailToParse(Call call, string type) => call.Fail($"Failed to parse {type} from {FeelText.Short(call.First)}");
}
