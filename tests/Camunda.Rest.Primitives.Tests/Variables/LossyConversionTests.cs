using System.Globalization;
using System.Numerics;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Variables;

/// <summary>
/// Nothing is lost between JSON and the types of callers: a value that a type does not hold is refused, and the message says where it
/// stands.
/// </summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class LossyConversionTests
{
    private static readonly VariableSerialization[] Serializers =
    [
        VariableSerialization.Default,
        VariableSerialization.Newtonsoft(new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        }),
    ];

    private static readonly TestCaseData[] RefusedValues =
    [
        .. Refused<sbyte>("2.5", "128", "-129", "1e3", "true", "\"2.5\"", "\"\"", "[]", "{}"),
        .. Refused<byte>("2.5", "256", "-1", "true", "\"256\""),
        .. Refused<short>("2.5", "32768", "true"),
        .. Refused<ushort>("2.5", "65536", "-1", "true"),
        .. Refused<int>("2.5", "2147483648", "1e10", "true", "\"2.5\"", "\"\"", "\"1,5\"", "\"0x10\""),
        .. Refused<uint>("2.5", "4294967296", "-1", "true", "\"-1\""),
        .. Refused<long>("2.5", "-0.1", "9223372036854775808", "1e300", "1e400", "true", "\"2.5\"", "\"9223372036854775808\""),
        .. Refused<ulong>("2.5", "18446744073709551616", "-1", "true"),
        .. Refused<Int128>("2.5", "1e39", "true"),
        .. Refused<UInt128>("2.5", "-1"),
        .. Refused<BigInteger>("2.5", "1e-3", "true"),
        .. Refused<decimal>(
            "1e300", "1e-30", "0.12345678901234567890123456789012", "79228162514264337593543950336", "12345678901234567890123456789.5",
            "true", "\"1,5\"", "\"5-\"", "\"\""),
        .. Refused<double>(
            "1e400", "-1e400", "1e-400", "9007199254740993", "9007199254740993.0", "12345678901234567890", "true", "\"1,5\"", "\"\"",
            "\"1e400\""),
        .. Refused<float>("1e39", "16777217", "1e-60", "true"),
        .. Refused<Half>("70000", "2049"),
        .. Refused<bool>("1", "0", "2.5", "\"yes\"", "\"\"", "[]"),
        .. Refused<char>("65", "\"ab\"", "\"\"", "true"),
        .. Refused<Small>("300", "-1", "2.5", "\"300\"", "true"),
        .. Refused<DateTimeOffset>("5", "2.5", "true", "\"2025-10-15T10:00:00+02:00[\"", "\"2025-10-15T10:00:00[Europe/Berlin]\""),
        .. Refused<DateTime>("5", "true", "\"[Europe/Berlin]\""),
        .. Refused<DateOnly>("5", "\"2025-10-15T10:00:00Z\""),
        .. Refused<TimeOnly>("5", "\"2025-10-15T10:00:00Z\""),
        .. Refused<TimeSpan>("5", "2.5"),
        .. Refused<Guid>("5", "\"1\""),
        .. Refused<string>("[1]", "{}", "\"a\\ud83d\"", "\"\\ude80\""),
        .. Refused<object>("1e400", "0.12345678901234567890123456789012", "\"a\\ud83d\""),
        .. Refused<JToken>("1e400", "0.12345678901234567890123456789012", "\"\\ude80\""),
    ];

    private static readonly TestCaseData[] KeptValues =
    [
        .. Kept<sbyte>(("-128", -128), ("2.0", 2), ("1.2e1", 12), ("\"7\"", 7)),
        .. Kept<byte>(("255", 255)),
        .. Kept<short>(("-32768", -32768)),
        .. Kept<ushort>(("65535", 65535)),
        .. Kept<int>(("2147483647", int.MaxValue), ("\"5\"", 5), ("-0", 0)),
        .. Kept<uint>(("4294967295", uint.MaxValue)),
        .. Kept<long>(
            ("9223372036854775807", long.MaxValue),
            ("-9223372036854775808", long.MinValue),
            ("9223372036854775807.0", long.MaxValue),
            ("\"9007199254740993\"", 9007199254740993)),
        .. Kept<ulong>(("18446744073709551615", ulong.MaxValue)),
        .. Kept<Int128>(("170141183460469231731687303715884105727", Int128.MaxValue)),
        .. Kept<BigInteger>(
            ("1e3", 1000),
            ("123456789012345678901234567890", BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture))),
        .. Kept<decimal>(
            ("0.10000000000000000001", 0.10000000000000000001m),
            ("79228162514264337593543950335", decimal.MaxValue),
            ("1e-28", 1e-28m),
            ("2.50", 2.50m),
            ("\"99.50\"", 99.50m),
            ("1.0000000000000000000000000000000000000", 1m)),
        .. Kept<double>(
            ("0.1", 0.1),
            ("1e300", 1e300),
            ("3.3333333333333333333333333333333333", 10 / 3d),
            ("9007199254740992", 9007199254740992),
            ("1e23", 1e23),
            ("0e-999", 0),
            ("\"1.5\"", 1.5),
            ("5e-324", 5e-324)),
        .. Kept<float>(("0.1", 0.1f), ("16777216", 16777216f), ("1e38", 1e38f)),
        .. Kept<Half>(("0.5", (Half)0.5)),
        .. Kept<bool>(("true", true), ("false", false), ("\"true\"", true)),
        .. Kept<char>(("\"a\"", 'a')),
        .. Kept<Small>(("1", Small.One), ("\"one\"", Small.One), ("255", Small.Most), ("\"255\"", Small.Most)),
        .. Kept<DateTimeOffset>(
            ("\"2025-10-15T10:00:00+02:00[Europe/Berlin]\"", new DateTimeOffset(2025, 10, 15, 10, 0, 0, TimeSpan.FromHours(2))),
            ("\"2025-10-15T10:00:00+02:00\"", new DateTimeOffset(2025, 10, 15, 10, 0, 0, TimeSpan.FromHours(2)))),
        .. Kept<DateTime>(
            ("\"2025-10-15T08:00:00Z[UTC]\"", new DateTime(2025, 10, 15, 8, 0, 0, DateTimeKind.Utc)),
            ("\"2025-10-15T10:00:00+02:00[Europe/Berlin]\"", new DateTime(2025, 10, 15, 8, 0, 0, DateTimeKind.Utc).ToLocalTime())),
        .. Kept<DateOnly>(("\"2025-10-15\"", new DateOnly(2025, 10, 15))),
        .. Kept<string>(
            ("\"\\ud83d\\ude80 \\ufffd\"", "\ud83d\ude80 \ufffd"),
            ("2.50", "2.50"),
            ("12345678901234567890123", "12345678901234567890123")),
    ];

    private static readonly TestCaseData[] UnwritableValues =
    [
        Unwritable("NaN", new { list = new[] { new { number = double.NaN } } }, "list[0].number"),
        Unwritable("infinity", new { number = double.PositiveInfinity }, "number"),
        Unwritable("a nullable", new { number = (double?)double.NegativeInfinity }, "number"),
        Unwritable("a float", new { number = float.NaN }, "number"),
        Unwritable("a nullable float", new { number = (float?)float.PositiveInfinity }, "number"),
        Unwritable("in a record", new { inner = new Holder<double>(double.NaN) }, "inner.value"),
        Unwritable("in a map", new Dictionary<string, object> { ["number"] = double.NaN }, "number"),
        Unwritable("in a list", new { list = new List<float> { 1, float.NegativeInfinity } }, "list[1]"),
        Unwritable("in a JObject", new JObject { ["a"] = new JArray(1, double.NaN) }, "a[1]"),
    ];

    [TestCaseSource(nameof(RefusedValues))]
    public void Deserialize_ValueThatTheTypeDoesNotHold_IsRefusedByItsPath<T>(string json, T type)
    {
        // Without a type, settings that were not begun as the defaults want the nearest double.
        foreach (var serializer in type is null && typeof(T) != typeof(string) ? Serializers[..1] : Serializers)
        {
            Assert.That(() => Bind<Holder<T>>(serializer, $$"""{"value":{{json}}}"""), IsRefusedAt("value"));
            Assert.That(() => Bind<Settable<T>>(serializer, $$"""{"other":1,"value":{{json}}}"""), IsRefusedAt("value"));
            Assert.That(
                () => Bind<Holder<List<T>>>(serializer, $$"""{"value":[{{json}}]}"""),
                Throws.TypeOf<CamundaVariablesException>().With.Property(nameof(CamundaVariablesException.Path)).StartsWith("value"));
            Assert.That(
                () => Bind<Dictionary<string, T>>(serializer, $$"""{"a":{"b":1},"value":{{json}}}"""),
                Throws.TypeOf<CamundaVariablesException>());
            Assert.That(() => serializer.Deserialize<T>(json), Throws.InstanceOf<CamundaVariablesException>());
        }

        // What a cluster may send is more than what a caller may.
        if (!HalfPairs.InEscapes(json))
            Assert.That(() => JsonVariables.Parse($$"""{"value":{{json}}}""").Get<T>("value"), IsRefusedAt("value"));
    }

    [TestCaseSource(nameof(RefusedValues))]
    public void Deserialize_NullableOfATypeThatDoesNotHoldTheValue_IsRefusedToo<T>(string json, T type)
    {
        if (!typeof(T).IsValueType)
            return;
        var nullable = typeof(Holder<>).MakeGenericType(typeof(Nullable<>).MakeGenericType(typeof(T)));
        var bind = typeof(LossyConversionTests).GetMethod(
            nameof(Bind), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(nullable);

        Assert.That(
            () => bind.Invoke(
                null,
                System.Reflection.BindingFlags.DoNotWrapExceptions,
                null,
                [VariableSerialization.Default, $$"""{"value":{{json}}}"""],
                null),
            IsRefusedAt("value"));
        object? none = bind.Invoke(null, [VariableSerialization.Default, """{"value":null}"""]);
        Assert.That(nullable.GetProperty("Value")!.GetValue(none), Is.Null);
    }

    [TestCaseSource(nameof(KeptValues))]
    public void Deserialize_ValueThatTheTypeHolds_IsKept<T>(string json, T expected)
    {
        foreach (var serializer in Serializers)
        {
            Assert.That(Bind<Holder<T>>(serializer, $$"""{"value":{{json}}}""").Value, Is.EqualTo(expected));
            Assert.That(Bind<Holder<List<T>>>(serializer, $$"""{"value":[{{json}}]}""").Value, Is.EqualTo(new[] { expected }));
        }
    }

    [Test]
    public void Deserialize_NullForAValueType_IsRefused([Values("int", "long", "decimal", "bool")] string kind) => Assert.That(
        () => kind switch
        {
            "int" => Bind<Holder<int>>(VariableSerialization.Default, """{"value":null}"""),
            "long" => Bind<Holder<long>>(VariableSerialization.Default, """{"value":null}"""),
            "decimal" => Bind<Holder<decimal>>(VariableSerialization.Default, """{"value":null}"""),
            _ => (object)Bind<Holder<bool>>(VariableSerialization.Default, """{"value":null}"""),
        },
        IsRefusedAt("value"));

    [Test]
    public void Deserialize_LargeNumberBesideExactDecimals_BothStay()
    {
        const string Json = """{"big":1e300,"price":0.10000000000000000001,"small":1e-300,"whole":9007199254740993,"rate":2.50}""";

        var map = VariableSerialization.Default.Deserialize<Dictionary<string, object>>(Json)!;
        var tree = VariableSerialization.Default.Deserialize<JObject>(Json)!;
        var record = VariableSerialization.Default.Deserialize<Prices>(Json)!;

        Assert.That(map, Is.EqualTo(new Dictionary<string, object>
        {
            ["big"] = 1e300,
            ["price"] = 0.10000000000000000001m,
            ["small"] = 1e-300,
            ["whole"] = 9007199254740993L,
            ["rate"] = 2.50m,
        }));
        Assert.That(((JValue)tree["price"]!).Value, Is.EqualTo(0.10000000000000000001m));
        Assert.That(((JValue)tree["big"]!).Value, Is.EqualTo(1e300));
        Assert.That(record, Is.EqualTo(new Prices(1e300, 0.10000000000000000001m, 9007199254740993L)));
        Assert.That(
            VariableSerialization.Default.Serialize(map),
            Does.Contain("0.10000000000000000001").And.Contain("9007199254740993").And.Contain("2.50"));
    }

    [Test]
    public void Deserialize_DoublesPreferred_TakesTheNearestAndNoInfinity()
    {
        var settings = VariableSerialization.CreateNewtonsoftSettings();
        settings.FloatParseHandling = FloatParseHandling.Double;
        var serializer = VariableSerialization.Newtonsoft(settings);

        Assert.That(serializer.Deserialize<object>("0.12345678901234567890123456789012"), Is.EqualTo(0.12345678901234568));
        Assert.That(() => serializer.Deserialize<object>("1e400"), Throws.InstanceOf<CamundaVariablesException>());
    }

    [Test]
    public void Deserialize_ConverterOfTheCaller_HasItsWay()
    {
        var settings = VariableSerialization.CreateNewtonsoftSettings();
        settings.Converters.Insert(0, new Rounding());
        Assert.That(Bind<Holder<long>>(VariableSerialization.Newtonsoft(settings), """{"value":2.5}""").Value, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(UnwritableValues))]
    public void Serialize_NumberThatJsonDoesNotHave_IsRefusedByItsPath(object value, string path)
    {
        foreach (var serializer in Serializers)
        {
            Assert.That(
                () => JsonVariables.From(value, serializer),
                Throws.ArgumentException.With.Message.Contains($"'{path}'").And.Message.Contains("NaN or infinite"));
        }
    }

    [Test]
    public void Serialize_NumberAlone_IsRefused() =>
        Assert.That(() => JsonText.From(double.NaN), Throws.ArgumentException.With.Message.Contains("NaN or infinite"));

    [Test]
    public void Serialize_ConverterThatWritesWhatIsNoJson_IsRefused([Values("raw", "comment", "undefined")] string what) =>
        Assert.That(
            () => VariableSerialization.Default.Serialize(new { value = new Wild(what) }),
            Throws.ArgumentException.With.Message.Contains("not JSON"));

    [Test]
    public void Serialize_RawJson_IsTaken() =>
        Assert.That(
            VariableSerialization.Default.Serialize(new { value = new JRaw("""{"a":[1.10]}""") }),
            Is.EqualTo("""{"value":{"a":[1.10]}}"""));

    [TestCase("double")]
    [TestCase("nullable")]
    [TestCase("float")]
    public void Write_ModelWithANumberThatJsonDoesNotHave_IsRefused(string kind)
    {
        using var writer = new JsonTextWriter(TextWriter.Null);
        Assert.That(
            () =>
            {
                switch (kind)
                {
                    case "double":
                        JsonWrite.Value(writer, double.NaN);
                        break;
                    case "nullable":
                        JsonWrite.Value(writer, (double?)double.PositiveInfinity);
                        break;
                    default:
                        JsonWrite.Value(writer, float.NegativeInfinity);
                        break;
                }
            },
            Throws.ArgumentException.With.Message.Contains("NaN or infinite"));
    }

    private static T Bind<T>(VariableSerialization serializer, string json) =>
        VariableBinding.Bind<T>(json, serializer, "The value does not match", path: null)!;

    private static NUnit.Framework.Constraints.EqualStringConstraint IsRefusedAt(string path) =>
        Throws.TypeOf<CamundaVariablesException>().With.Property(nameof(CamundaVariablesException.Path)).EqualTo(path);

    private static IEnumerable<TestCaseData> Refused<T>(params string[] values) =>
        values.Select(json => new TestCaseData(json, default(T)) { TypeArgs = [typeof(T)] }.SetArgDisplayNames(typeof(T).Name, json));

    private static IEnumerable<TestCaseData> Kept<T>(params (string Json, T Value)[] values) =>
        values.Select(
            value => new TestCaseData(value.Json, value.Value) { TypeArgs = [typeof(T)] }.SetArgDisplayNames(typeof(T).Name, value.Json));

    private static TestCaseData Unwritable(string name, object value, string path) =>
        new TestCaseData(value, path).SetArgDisplayNames(name);

    private enum Small : byte
    {
        None,
        One,
        Most = 255,
    }

    private sealed record Holder<T>(T Value);

    private sealed class Settable<T>
    {
        public T? Value { get; set; }
    }

    private sealed record Prices(double Big, decimal Price, long Whole);

    [JsonConverter(typeof(WildConverter))]
    private sealed record Wild(string What);

    private sealed class WildConverter : JsonConverter<Wild>
    {
        public override Wild ReadJson(
            JsonReader reader, Type objectType, Wild? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, Wild? value, JsonSerializer serializer)
        {
            switch (value!.What)
            {
                case "raw":
                    writer.WriteRawValue("{'a':1}");
                    break;
                case "comment":
                    writer.WriteComment("c");
                    writer.WriteValue(1);
                    break;
                default:
                    writer.WriteUndefined();
                    break;
            }
        }
    }

    private sealed class Rounding : JsonConverter<long>
    {
        public override long ReadJson(
            JsonReader reader, Type objectType, long existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture);

        public override void WriteJson(JsonWriter writer, long value, JsonSerializer serializer) => writer.WriteValue(value);
    }
}
