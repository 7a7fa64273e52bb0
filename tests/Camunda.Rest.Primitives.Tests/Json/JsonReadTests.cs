using System.Numerics;
using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonReadTests
{
    private delegate void Reading<T>(JsonReader reader, out T value);

    [TestCase("5", 5)]
    [TestCase("\"5\"", 5)]
    [TestCase("\"-5\"", -5)]
    [TestCase("5.0", 5)]
    [TestCase("5e0", 5)]
    [TestCase("2147483647", int.MaxValue)]
    [TestCase("null", 0)]
    public void Read_Int32_IsLenientWhereNothingIsLost(string json, int expected)
        => Assert.That(Read<int>(json, JsonRead.Read), Is.EqualTo(expected));

    [TestCase("2147483648")]
    [TestCase("5.5")]
    [TestCase("\"\"")]
    [TestCase("\" 5\"")]
    [TestCase("\"5.0\"")]
    [TestCase("true")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("123456789012345678901234567890")]
    public void Read_Int32_RefusesTheRest(string json) => AssertRefused(() => Read<int>(json, JsonRead.Read), "whole number of");

    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("\"9223372036854775807\"", long.MaxValue)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("9007199254740992.0", 9007199254740992)]
    public void Read_Int64_IsExact(string json, long expected) => Assert.That(Read<long>(json, JsonRead.Read), Is.EqualTo(expected));

    [TestCase("9223372036854775808")]
    [TestCase("9223372036854775807.0")]
    [TestCase("1e300")]
    [TestCase("NaN")]
    public void Read_Int64_RefusesWhatItCannotHold(string json) => AssertRefused(() => Read<long>(json, JsonRead.Read), "64 bits");

    [TestCase("1.5", 1.5)]
    [TestCase("1", 1.0)]
    [TestCase("\"1.5\"", 1.5)]
    [TestCase("123456789012345678901234567890", 1.2345678901234568E+29)]
    [TestCase("1e400", double.PositiveInfinity)]
    [TestCase("null", 0.0)]
    public void Read_Double_TakesEveryNumber(string json, double expected) =>
        Assert.That(Read<double>(json, JsonRead.Read), Is.EqualTo(expected));

    [TestCase("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [TestCase("1.10", "1.10")]
    [TestCase("\"1.10\"", "1.10")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    [TestCase("1e3", "1000")]
    public void Read_Decimal_KeepsEveryDigit(string json, string expected)
        => Assert.That(
            Read<decimal>(json, JsonRead.Read).ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("1e400")]
    [TestCase("\"x\"")]
    [TestCase("true")]
    public void Read_Decimal_RefusesTheRest(string json) => AssertRefused(() => Read<decimal>(json, JsonRead.Read), "decimal");

    [TestCase("true", true)]
    [TestCase("\"true\"", true)]
    [TestCase("\"False\"", false)]
    [TestCase("null", false)]
    public void Read_Boolean_TakesTheWordToo(string json, bool expected) =>
        Assert.That(Read<bool>(json, JsonRead.Read), Is.EqualTo(expected));

    [TestCase("1")]
    [TestCase("\"yes\"")]
    public void Read_Boolean_RefusesTheRest(string json) => AssertRefused(() => Read<bool>(json, JsonRead.Read), "true or false");

    [TestCase("\"a\"", "a")]
    [TestCase("12345678901234567890123", "12345678901234567890123")]
    [TestCase("1.10", "1.10")]
    [TestCase("1e400", "1e400")]
    [TestCase("true", "true")]
    [TestCase("null", null)]
    [TestCase("\"2024-01-01T00:00:00Z\"", "2024-01-01T00:00:00Z")]
    public void Read_String_KeepsTheSpelling(string json, string? expected) =>
        Assert.That(Read<string?>(json, JsonRead.Read), Is.EqualTo(expected));

    [TestCase("{}")]
    [TestCase("[\"a\"]")]
    public void Read_String_RefusesObjectsAndArrays(string json) => AssertRefused(() => Read<string?>(json, JsonRead.Read), "a string");

    [Test]
    public void Read_NullableValues_NullStaysNull()
    {
        Assert.That(Read<int?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<long?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<double?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<float?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<decimal?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<bool?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<DateTimeOffset?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<Guid?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<Uri?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<OrderKey?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<OrderKey>("null", JsonRead.Read).IsDefault, Is.True);
        Assert.That(Read<Order?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<IReadOnlyList<int>?>("null", JsonRead.Read), Is.Null);
        Assert.That(Read<IReadOnlyDictionary<string, bool>?>("null", JsonRead.Read), Is.Null);
    }

    [Test]
    public void Read_GuidUriFloat_AreParsed()
    {
        var id = new Guid("11111111-2222-3333-4444-555555555555");
        Assert.That(Read<Guid>($"\"{id}\"", JsonRead.Read), Is.EqualTo(id));
        Assert.That(Read<Uri?>("\"/a?b=c\"", JsonRead.Read)!.OriginalString, Is.EqualTo("/a?b=c"));
        Assert.That(Read<float>("1.5", JsonRead.Read), Is.EqualTo(1.5f));
        AssertRefused(() => Read<Guid>("\"x\"", JsonRead.Read), "UUID");
        AssertRefused(() => Read<DateTimeOffset>("\"yesterday\"", JsonRead.Read), "RFC 3339");
    }

    [Test]
    public void Read_Lists_HoldEveryItem()
    {
        Assert.That(Read<IReadOnlyList<string>?>("""["a",1.10,null]""", JsonRead.Read), Is.EqualTo(new[] { "a", "1.10", null }));
        Assert.That(Read<IReadOnlyList<int>?>("""[1,"2",null]""", JsonRead.Read), Is.EqualTo(new[] { 1, 2, 0 }));
        Assert.That(Read<IReadOnlyList<long>?>("[]", JsonRead.Read), Is.Empty);
        Assert.That(Read<IReadOnlyList<double>?>("[1,2.5]", JsonRead.Read), Is.EqualTo(new[] { 1, 2.5 }));
        Assert.That(Read<IReadOnlyList<bool>?>("[true]", JsonRead.Read), Is.EqualTo(new[] { true }));
        Assert.That(
            Read<IReadOnlyList<DateTimeOffset>?>("[\"1970-01-01T00:00:00Z\"]", JsonRead.Read),
            Is.EqualTo(new[] { DateTimeOffset.UnixEpoch }));
        Assert.That(
            Read<IReadOnlyList<OrderKey>?>("""["1",2,null]""", JsonRead.Read),
            Is.EqualTo(new[] { OrderKey.Parse("1"), OrderKey.Parse("2"), default }));
        Assert.That(
            Read<IReadOnlyList<IReadOnlyList<OrderKey>>?>("""[["1"],[]]""", JsonRead.Read),
            Is.EqualTo(new[] { new[] { OrderKey.Parse("1") }, [] }));
    }

    [Test]
    public void Read_Maps_HoldEveryEntryAndTheLastOfARepeatedName()
    {
        Assert.That(
            Read<IReadOnlyDictionary<string, string>?>("""{"a":"1","a":"2","B":null}""", JsonRead.Read),
            Is.EqualTo(new Dictionary<string, string?> { ["a"] = "2", ["B"] = null }));
        Assert.That(Read<IReadOnlyDictionary<string, int>?>("""{"a":1}""", JsonRead.Read)!["a"], Is.EqualTo(1));
        Assert.That(Read<IReadOnlyDictionary<string, long>?>("""{"a":1}""", JsonRead.Read)!["a"], Is.EqualTo(1));
        Assert.That(Read<IReadOnlyDictionary<string, double>?>("""{"a":1}""", JsonRead.Read)!["a"], Is.EqualTo(1));
        Assert.That(Read<IReadOnlyDictionary<string, bool>?>("{}", JsonRead.Read), Is.Empty);
        Assert.That(
            Read<IReadOnlyDictionary<string, OrderState>?>("""{"a":"CREATED"}""", JsonRead.Read)!["a"], Is.EqualTo(OrderState.Created));
        Assert.That(
            Read<IReadOnlyDictionary<string, IReadOnlyList<string>>?>("""{"a":["x"]}""", JsonRead.Read)!["a"], Is.EqualTo(new[] { "x" }));
        Assert.That(
            Read<IReadOnlyDictionary<string, IReadOnlyList<OrderKey>>?>("""{"a":["1"]}""", JsonRead.Read)!["a"],
            Is.EqualTo(new[] { OrderKey.Parse("1") }));
    }

    [Test]
    public void Read_ListOrMapOfAnotherKind_IsRefused()
    {
        AssertRefused(() => Read<IReadOnlyList<int>?>("{}", JsonRead.Read), "an array");
        AssertRefused(() => Read<IReadOnlyDictionary<string, int>?>("[]", JsonRead.Read), "an object");
        AssertRefused(() => Read<Order?>("[]", JsonRead.Read), "an object");
    }

    [Test]
    public void Read_WrongKind_NamesPathExpectedAndFound()
    {
        const string Json = "{\n \"children\": [ { \"count\": \"many\" } ] }";
        JsonSerializationException thrown = Assert.Throws<JsonSerializationException>(() => CamundaJson.Deserialize<Order>(Json))!;
        Assert.That(thrown.Message, Does.Contain("a whole number of 64 bits")
            .And.Contain("a string, 'many'")
            .And.Contain("'children[0].count'")
            .And.Contain("line 2"));
        Assert.That(thrown.Path, Is.EqualTo("children[0].count"));
        Assert.That(thrown.LineNumber, Is.EqualTo(2));
    }

    [Test]
    public void Read_CommentsBetweenTokens_ArePassedOver()
    {
        Order order = CamundaJson.Deserialize<Order>("/*a*/{/*b*/\"count\":/*d*/3/*e*/,\"tags\":[/*f*/\"x\"/*g*/]/*h*/}/*i*/")!;
        Assert.That(order.Count, Is.EqualTo(3));
        Assert.That(order.Tags, Is.EqualTo(new[] { "x" }));
    }

    [Test]
    public void Skip_TruncatedValueOfAForeignReader_Throws()
    {
        using var reader = new JsonTextReader(new StringReader("[1,2"));
        Assert.That(() => JsonRead.Skip(reader), Throws.TypeOf<JsonReaderException>());
    }

    [Test]
    public void ReadJson_TruncatedDocumentOfAForeignReader_Throws()
    {
        using var reader = new JsonTextReader(new StringReader("{\"count\":1"));
        Assert.That(() => Order.ReadJson(reader), Throws.TypeOf<JsonReaderException>().With.Message.Contains("ends in the middle"));
    }

    [Test]
    public void ReadJson_ForeignReaderWithDatesAndDecimals_Understands()
    {
        using var reader = new JTokenReader(new JObject
        {
            ["createdAt"] = new JValue(DateTimeOffset.UnixEpoch),
            ["title"] = new JValue(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            ["total"] = new JValue(1.10m),
            ["ratio"] = new JValue(new BigInteger(7)),
            ["orderKey"] = new JValue(5),
        });
        Order order = Order.ReadJson(reader);
        Assert.That(order.CreatedAt, Is.EqualTo(DateTimeOffset.UnixEpoch));
        Assert.That(order.Title, Is.EqualTo("2024-01-01T00:00:00.0000000Z"));
        Assert.That(order.Total, Is.EqualTo(1.10m));
        Assert.That(order.Ratio, Is.EqualTo(7));
        Assert.That(order.OrderKey.Value, Is.EqualTo("5"));
    }

    private static T Read<T>(string json, Reading<T> read)
    {
        using var reader = CamundaJsonReader.Open("{\"v\":" + json + "}");
        JsonRead.StartObject(reader);
        Assert.That(JsonRead.NextProperty(reader, out _), Is.True);
        read(reader, out T value);
        Assert.That(JsonRead.NextProperty(reader, out _), Is.False, "The reader is left on the value's last token.");
        return value;
    }

    private static void AssertRefused(Action read, string expected)
        => Assert.That(read, Throws.TypeOf<JsonSerializationException>().With.Message.Contains(expected).And.Message.Contains("'v'"));
}
