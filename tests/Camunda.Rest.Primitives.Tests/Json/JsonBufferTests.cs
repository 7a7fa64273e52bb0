using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

/// <summary>The threads' buffers for texts in the making: whatever became of a text, the next one is whole.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonBufferTests
{
    private static readonly TestCaseData[] Before =
    [
        new TestCaseData(() => JsonText.From(7)).SetArgDisplayNames("a number"),
        new TestCaseData(() => JsonText.From("text")).SetArgDisplayNames("a text"),
        new TestCaseData(() => JsonText.From(new[] { 1, 2 })).SetArgDisplayNames("an array"),
        new TestCaseData(() => JsonText.From(new { big = new string('x', 100_000) })).SetArgDisplayNames("a large text"),
        new TestCaseData(() => JsonText.From(new { half = "\ud83d" })).SetArgDisplayNames("half of a pair as text"),
        new TestCaseData(() => JsonText.From(new Broken())).SetArgDisplayNames("one that breaks off"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes((IJsonWritable)OrderState.FromWire("NEW")))
            .SetArgDisplayNames("a single value in UTF-8"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes((IJsonWritable)new Order())).SetArgDisplayNames("an order without its key"),
        new TestCaseData(
            () => CamundaJson.SerializeToUtf8Bytes((IJsonWritable)new Order { OrderKey = OrderKey.Parse("1"), Note = "\ud83d" }))
            .SetArgDisplayNames("half of a pair in UTF-8"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes(
            (IJsonWritable)new Order { OrderKey = OrderKey.Parse("1"), Note = new string('x', 100_000) }))
            .SetArgDisplayNames("a large one in UTF-8"),
    ];

    [TestCaseSource(nameof(Before))]
    public void Rent_AfterAnything_IsEmpty(Func<object> before)
    {
        // On one thread, because each has its own.
        for (int round = 0; round < 2; round++)
        {
            try
            {
                Assert.That(before(), Is.Not.Null);
            }
            catch (Exception e) when (e is CamundaVariablesException or ArgumentException)
            {
                Assert.That(e.Message, Is.Not.Empty);
            }

            Assert.That(JsonText.From(new { a = 1 }).ToString(), Is.EqualTo("""{"a":1}"""));
            Assert.That(
                System.Text.Encoding.UTF8.GetString(CamundaJson.SerializeToUtf8Bytes(
                    (IJsonWritable)new Order { OrderKey = OrderKey.Parse("7") })),
                Is.EqualTo("""{"orderKey":"7"}"""));
            Assert.That(CamundaJson.Serialize(new Order { OrderKey = OrderKey.Parse("7") }), Is.EqualTo("""{"orderKey":"7"}"""));
        }
    }

    [Test]
    public void Rent_AfterOtherSettingsFailedBeforeTheFirstToken_HasNothingOfThem()
    {
        var settings = VariableSerialization.CreateNewtonsoftSettings();
        settings.DateFormatHandling = DateFormatHandling.MicrosoftDateFormat;
        settings.Formatting = Formatting.Indented;
        var other = VariableSerialization.Newtonsoft(settings);
        Assert.That(() => other.Serialize(new Ambiguous()), Throws.TypeOf<CamundaVariablesException>());

        Assert.That(
            VariableSerialization.Default.Serialize(new { At = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) }),
            Is.EqualTo("""{"at":"2026-01-02T03:04:05Z"}"""));
    }

    [Test]
    public void Rent_AfterAConverterThatLeavesOtherSettings_HasNothingOfThem()
    {
        Assert.That(VariableSerialization.Default.Serialize(new { Odd = new Odd() }), Is.Not.Empty);
        Assert.That(
            VariableSerialization.Default.Serialize(new { At = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) }),
            Is.EqualTo("""{"at":"2026-01-02T03:04:05Z"}"""));
    }

    [Test]
    public async Task ReadToEndAsync_WhateverTheLengthSays_IsTheWhole([Values(null, -1, 0, 1, 4_095, 20_000, long.MaxValue)] long? expected)
    {
        byte[] bytes = [.. Enumerable.Range(0, 20_000).Select(i => (byte)i)];
        using var stream = new TrickleStream(bytes);
        using var read = await PooledByteBuffer.ReadToEndAsync(stream, CancellationToken.None, expected);
        Assert.That(read.WrittenSpan.ToArray(), Is.EqualTo(bytes));
        Assert.That(read.Capacity, Is.LessThanOrEqualTo(8 * 1024 * 1024), "A length is believed up to a limit.");
    }

    [Test]
    public void Rent_WhileAnotherIsWritten_IsAnother()
        => Assert.That(JsonText.From(new Nesting()).ToString(), Is.EqualTo("""{"inner":"{\"b\":2}","outer":1}"""));

    [JsonConverter(typeof(LeavingConverter))]
    private sealed class Odd;

    private sealed class LeavingConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => objectType == typeof(Odd);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        {
            writer.DateFormatHandling = DateFormatHandling.MicrosoftDateFormat;
            writer.Formatting = Formatting.Indented;
            writer.WriteValue(1);
        }

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }

    private sealed class Ambiguous
    {
        [JsonProperty("same")]
        public int First { get; set; }

        [JsonProperty("same")]
        public int Second { get; set; }
    }

    private sealed class Broken
    {
        public int First { get; } = 1;

        public int Second => First > 0 ? throw new JsonException("it breaks off") : 0;
    }

    private sealed class Nesting
    {
        public string Inner => JsonText.From(new { b = Outer + 1 }).ToString();

        public int Outer { get; } = 1;
    }
}
