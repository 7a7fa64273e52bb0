using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Camunda.Rest.Tests.Shared;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Variables;

/// <summary>The tables of the README of variables are what the two serializers do.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class VariableTableTests
{
    private const string Page = "src/Camunda.Rest/Variables/README.md";

    private static readonly VariableSerialization[] Serializations =
    [
        VariableSerialization.Newtonsoft(),
        VariableSerialization.SystemTextJson(),
    ];

    private static readonly MethodInfo Deserializer = typeof(VariableSerialization).GetMethod(nameof(VariableSerialization.Deserialize))!;

    private static Written[] Values() =>
    [
        new("`string`", "text", "string"),
        new("`bool`", true, "boolean"),
        new(
            "`int`, `long`, `ulong`, `BigInteger`, all digits",
            BigInteger.Parse("12345678901234567890", System.Globalization.CultureInfo.InvariantCulture),
            "number"),
        new("`decimal`, all digits", 99.50m, "number"),
        new("`double`, `float`", 0.1, "number"),
        new("`double.NaN`, infinities", double.NaN, ""),
        new("`null`", null, "null"),
        new("`Guid`", Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), "string"),
        new("an enum", DayOfWeek.Friday, "string"),
        new("an enum with `[JsonStringEnumMemberName(\"in-progress\")]`", Named.InProgress, "string"),
        new("an enum with `JsonNumberEnumConverter<T>`", Numbered.Seven, "number"),
        new("`DateTimeOffset`", new DateTimeOffset(2025, 10, 15, 10, 0, 0, TimeSpan.FromHours(2)), "date and time"),
        new("`DateTime` of kind `Utc`", new DateTime(2025, 10, 15, 10, 0, 0, DateTimeKind.Utc), "date and time"),
        new("`DateTime` of kind `Unspecified`", new DateTime(2025, 10, 15, 10, 0, 0, DateTimeKind.Unspecified), "date and time, local"),
        new("`DateOnly`", new DateOnly(2025, 10, 15), "date"),
        new("`TimeOnly`", new TimeOnly(10, 30, 15), "time, local"),
        new("`TimeSpan`", new TimeSpan(1, 2, 0, 0), "days and time duration"),
        new("`byte[]`", new byte[] { 1, 2, 3 }, "string (Base64)"),
        new("a list, an array, a set", new[] { 1, 2 }, "list"),
        new("a dictionary; keys unchanged", new Dictionary<string, object?> { ["Key 1"] = null }, "context"),
        new("a record, a class, an anonymous object", new { OrderId = "A", Note = (string?)null }, "context"),
        new("`[JsonPropertyName(\"order_id\")]`", new Renamed { OrderId = "A" }, "context"),
        new("`[JsonIgnore]` of System.Text.Json", new Secret { User = "u", Password = "p" }, "context"),
        new("`[JsonProperty(\"order_id\")]` alone", new Other { OrderId = "A" }, "context"),
        new("`JsonElement`, `JsonNode`, verbatim", JsonDocument.Parse("1.10").RootElement, "any"),
        new("`JObject`, `JToken`", new JObject { ["a"] = 1.5m }, "any"),
        new("`JsonText`, `JsonVariables`, verbatim", JsonText.Parse("[1.10]"), "any"),
        new("a key or an id", ProcessInstanceKey.Parse("2251799813685249"), "string"),
        new("a class with `[JsonDerivedType]`", new Drawing(new Circle(1)), "context"),
        new("a member with a custom converter of System.Text.Json", new Converted { Text = "a" }, "context"),
        new("a value tuple", (1, "a"), ""),
        new("an unpaired surrogate", "\ud83d", ""),
    ];

    private static Read[] Texts() =>
    [
        new("number", "12345678901234567890", typeof(ulong), "an integer type that holds it, `decimal`"),
        new("number with a fraction", "2.5", typeof(long), "`long`, `int`"),
        new("number with a fraction", "2.5", typeof(double), "`double`, `decimal`"),
        new("number with many digits", "0.12345678901234567890123456789012345", typeof(decimal), "`decimal`"),
        new("number with many digits", "0.12345678901234567890123456789012345", typeof(double), "`double`, the nearest value"),
        new("number beyond the type", "1e300", typeof(decimal), "`decimal`"),
        new("boolean", "true", typeof(int), "`int`"),
        new("null", "null", typeof(int), "`int`"),
        new("null", "null", typeof(int?), "`int?`, a class"),
        new("string", "\"Friday\"", typeof(DayOfWeek), "an enum"),
        new("string", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", typeof(Guid), "`Guid`"),
        new("date and time", "\"2025-10-15T10:00:00+02:00\"", typeof(DateTimeOffset), "`DateTimeOffset`, `DateTime`"),
        new(
            "date and time with a zone",
            "\"2025-10-15T10:00:00+02:00[Europe/Berlin]\"",
            typeof(DateTimeOffset),
            "`DateTimeOffset`, `DateTime`"),
        new("date", "\"2025-10-15\"", typeof(DateOnly), "`DateOnly`"),
        new("date and time", "\"2025-10-15T10:00:00Z\"", typeof(DateOnly), "`DateOnly`"),
        new("time, local", "\"10:30:15\"", typeof(TimeOnly), "`TimeOnly`"),
        new("time with an offset", "\"10:30:15+02:00\"", typeof(TimeOnly), "`TimeOnly`"),
        new("days and time duration", "\"P1DT2H\"", typeof(TimeSpan), "`TimeSpan`"),
        new("years and months duration", "\"P1Y2M\"", typeof(TimeSpan), "`TimeSpan`"),
        new("years and months duration", "\"P1Y2M\"", typeof(string), "`string`"),
        new("list", "[1,2]", typeof(List<int>), "lists, arrays, sets"),
        new("context", """{"name":"A"}""", typeof(Optional), "`record (string Name, int Retries = 5)`"),
        new("context", "{}", typeof(Optional), "the same without `name`"),
        new("context", """{"name":null}""", typeof(Optional), "the same with `name` null"),
        new("any", """{"a":1.10}""", typeof(JsonElement), "`JsonElement`, `JsonNode`, `JObject`, `JsonText`"),
    ];

    [Test]
    public void Readme_OutTable_IsWhatIsWritten() => AssertTable(
        "| C# | JSON | FEEL | Newtonsoft.Json | System.Text.Json |",
        Values().Select(value => $"| {value.Type} | {Json(value.Value)} | {value.Feel} | {Out(0, value.Value)} | {Out(1, value.Value)} |"));

    [Test]
    public void Readme_InTable_IsWhatIsRead() => AssertTable(
        "| FEEL | JSON | C# | Newtonsoft.Json | System.Text.Json |",
        Texts().Select(text => $"| {text.Feel} | `{text.Json}` | {text.Target} | {In(0, text)} | {In(1, text)} |"));

    private static void AssertTable(string head, IEnumerable<string> rows)
    {
        string table = string.Join('\n', [head, "| :-- | :-- | :-- | :-- | :-- |", .. rows]);
        string page = File.ReadAllText(Path.Combine(Repository.Root, Page)).ReplaceLineEndings("\n");
        Assert.That(page, Does.Contain(table), $"The table in {Page} has to be:\n{table}");
    }

    private static string Json(object? value) =>
        Serializations.Select(serialization => TryWrite(serialization, value)).FirstOrDefault(json => json is not null) is { } json
            ? $"`{json}`"
            : "";

    private static string Out(int index, object? value) =>
        TryWrite(Serializations[index], value) is { } json ? $"`{json}`" == Json(value) ? "yes" : $"`{json}`" : "refused";

    private static string? TryWrite(VariableSerialization serialization, object? value)
    {
        try
        {
            return serialization.Serialize(value);
        }
        catch (Exception refusal) when (refusal is CamundaVariablesException or ArgumentException)
        {
            return null;
        }
    }

    private static string In(int index, Read text)
    {
        try
        {
            object? value = Deserializer.MakeGenericMethod(text.Into).Invoke(
                Serializations[index], BindingFlags.DoNotWrapExceptions, null, [text.Json], null);
            if (value is Optional optional)
                Assert.That(optional, Is.EqualTo(new Optional("A")));
            return "yes";
        }
        catch (CamundaVariablesException)
        {
            return "refused";
        }
    }

    private sealed record Written(string Type, object? Value, string Feel);

    private sealed record Read(string Feel, string Json, Type Into, string Target);

    private enum Named
    {
        [JsonStringEnumMemberName("in-progress")]
        InProgress,
    }

    [JsonConverter(typeof(JsonNumberEnumConverter<Numbered>))]
    private enum Numbered
    {
        Seven = 7,
    }

    private sealed record Optional(string Name, int Retries = 5);

    private sealed class Renamed
    {
        [JsonPropertyName("order_id")]
        public string? OrderId { get; init; }
    }

    private sealed class Secret
    {
        public string? User { get; init; }

        [JsonIgnore]
        public string? Password { get; init; }
    }

    private sealed class Other
    {
        [Newtonsoft.Json.JsonProperty("order_id")]
        public string? OrderId { get; init; }
    }

    [JsonDerivedType(typeof(Circle), "circle")]
    private abstract record Figure(int Radius);

    private sealed record Circle(int Radius) : Figure(Radius);

    private sealed record Drawing(Figure Figure);

    private sealed class Converted
    {
        [JsonConverter(typeof(UpperCase))]
        public string? Text { get; init; }
    }

    private sealed class UpperCase : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToUpperInvariant());
    }
}
