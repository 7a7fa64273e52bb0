using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Camunda.Rest.Tests.Shared.Generated;

/// <summary>JSON for comparisons, with texts that look like dates left alone.</summary>
internal static class JsonTokens
{
    // Dates as the client writes them; whatever the host has set as its defaults stays out.
    private static readonly JsonSerializerSettings Settings = new() { DateFormatString = "O" };

    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>The same with points in time for texts that look like dates, as a host's reader takes them.</summary>
    public static JToken ParseDates(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.DateTimeOffset };
        return JToken.ReadFrom(reader);
    }

    /// <summary>Any value as Newtonsoft writes it, with what its type says about itself.</summary>
    public static string Of(object? value)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        JsonSerializer.Create(Settings).Serialize(text, value);
        return text.ToString();
    }
}
