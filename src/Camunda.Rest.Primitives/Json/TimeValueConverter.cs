using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Converts durations, dates and times as FEEL writes them.</summary>
internal sealed class TimeValueConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) is var type
        && (type == typeof(TimeSpan) || type == typeof(DateOnly) || type == typeof(TimeOnly));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Type? underlying = Nullable.GetUnderlyingType(objectType);
        if (!reader.MoveToNonNull() && underlying is not null) return null;
        string text = reader.TokenType == JsonToken.String ? (string)reader.Value! : "";
        Type type = underlying ?? objectType;
        if (type == typeof(TimeSpan))
        {
            string expected = IsoTime.IsYearsAndMonths(text) ? IsoTime.OfDurationOnly : IsoTime.OfDuration;
            return IsoTime.TryParse(text, out TimeSpan duration) ? duration : throw reader.Unexpected(expected);
        }

        if (type == typeof(DateOnly)) return IsoTime.TryParse(text, out DateOnly date) ? date : throw reader.Unexpected(IsoTime.OfDate);
        return IsoTime.TryParse(text, out TimeOnly time) ? time : throw reader.Unexpected(IsoTime.OfTime);
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value switch
    {
        TimeSpan duration => IsoTime.Format(duration),
        DateOnly date => IsoTime.Format(date),
        TimeOnly time => IsoTime.Format(time),
        _ => null,
    });
}
