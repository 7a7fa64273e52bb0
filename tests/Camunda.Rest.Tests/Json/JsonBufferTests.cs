using Camunda.Rest.Json;
using Camunda.Rest.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Json;

/// <summary>The threads' buffers for texts in the making: whatever became of a text, the next one is whole.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonBufferTests
{
    private static readonly TestCaseData[] s_before =
    [
        new TestCaseData(() => JsonText.From(7)).SetArgDisplayNames("a number"),
        new TestCaseData(() => JsonText.From("text")).SetArgDisplayNames("a text"),
        new TestCaseData(() => JsonText.From(new[] { 1, 2 })).SetArgDisplayNames("an array"),
        new TestCaseData(() => JsonText.From(new { big = new string('x', 100_000) })).SetArgDisplayNames("a large text"),
        new TestCaseData(() => JsonText.From(new { half = "\ud83d" })).SetArgDisplayNames("half of a pair as text"),
        new TestCaseData(() => JsonText.From(new Broken())).SetArgDisplayNames("one that breaks off"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes(OrderState.FromWire("NEW"))).SetArgDisplayNames("a single value in UTF-8"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes(new Order())).SetArgDisplayNames("an order without its key"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes(new Order { OrderKey = OrderKey.Parse("1"), Note = "\ud83d" })).SetArgDisplayNames("half of a pair in UTF-8"),
        new TestCaseData(() => CamundaJson.SerializeToUtf8Bytes(new Order { OrderKey = OrderKey.Parse("1"), Note = new string('x', 100_000) })).SetArgDisplayNames("a large one in UTF-8"),
    ];

    [TestCaseSource(nameof(s_before))]
    public void Rent_AfterAnything_IsEmpty(Func<object> before)
    {
        // On one thread, because each has its own.
        for (int round = 0; round < 2; round++)
        {
            try
            {
                Assert.That(before(), Is.Not.Null);
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                Assert.That(e.Message, Is.Not.Empty);
            }

            Assert.That(JsonText.From(new { a = 1 }).ToString(), Is.EqualTo("""{"a":1}"""));
            Assert.That(System.Text.Encoding.UTF8.GetString(CamundaJson.SerializeToUtf8Bytes(new Order { OrderKey = OrderKey.Parse("7") })), Is.EqualTo("""{"orderKey":"7"}"""));
            Assert.That(CamundaJson.Serialize(new Order { OrderKey = OrderKey.Parse("7") }), Is.EqualTo("""{"orderKey":"7"}"""));
        }
    }

    [Test]
    public void Rent_WhileAnotherIsWritten_IsAnother()
        => Assert.That(JsonText.From(new Nesting()).ToString(), Is.EqualTo("""{"inner":"{\"b\":2}","outer":1}"""));

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
