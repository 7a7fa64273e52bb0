using System.Buffers;
using System.Text;
using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class CamundaJsonTests
{
    private const string Full = """
        {"orderKey":"1","shopId":"acme","state":"CREATED","note":"n","priority":5,"total":1.10,"shippedAt":"2024-02-29T10:11:12.0000000+02:00","lines":["2","3"],"matrix":[["SHIPPED"],[]],"counts":{"a":1},"labels":{"b":"c"},"children":[{"orderKey":"9"}],"variables":{ "x": 1.10, "y": null },"extra":null,"payment":{"type":"card","number":"7","limit":3}}
        """;

    [Test]
    public void Deserialize_ThenSerialize_IsTheSameText()
        => Assert.That(CamundaJson.Serialize(CamundaJson.Deserialize<Order>(Full)!), Is.EqualTo(Full));

    [Test]
    public void SerializeToUtf8Bytes_Model_IsTheTextInUtf8()
        => Assert.That(
            CamundaJson.SerializeToUtf8Bytes(CamundaJson.Deserialize<Order>(Encoding.UTF8.GetBytes(Full))!),
            Is.EqualTo(Encoding.UTF8.GetBytes(Full)));

    [Test]
    public void Write_StreamAndBuffer_HoldTheTextAndStayOpen()
    {
        var order = new Order { OrderKey = OrderKey.Parse("1") };
        using var stream = new MemoryStream();
        var buffer = new ArrayBufferWriter<byte>();
        CamundaJson.Write(order, stream);
        CamundaJson.Write(order, buffer);
        Assert.That(stream.CanWrite, Is.True);
        Assert.That(stream.ToArray(), Is.EqualTo("""{"orderKey":"1"}"""u8.ToArray()));
        Assert.That(buffer.WrittenSpan.ToArray(), Is.EqualTo(stream.ToArray()));
    }

    [Test]
    public void Write_RequiredPropertyMissing_WritesNothingToTheStream()
    {
        using var stream = new MemoryStream();
        Assert.That(() => CamundaJson.Write(new Order(), stream), Throws.ArgumentException.With.Message.Contains("Order.orderKey"));
        Assert.That(stream.Length, Is.Zero);
    }

    [Test]
    public void Serialize_MarkupAndEmoji_AreNotEscaped()
    {
        const string Text = "<b>&'+/ \u00e4\ud83d\ude80\u007f";
        string json = CamundaJson.Serialize(new Order { OrderKey = OrderKey.Parse("1"), Note = Text + "\"\\\n\u0001" });
        Assert.That(json, Does.Contain(Text + @"\""\\\n\u0001"));
    }

    [TestCase(4094)]
    [TestCase(4095)]
    [TestCase(4096)]
    [TestCase(100_000)]
    public void SerializeToUtf8Bytes_SurrogatePairAcrossBlocks_StaysWhole(int length)
    {
        var order = new Order
        {
            OrderKey = OrderKey.Parse("1"),
            Note = new string('x', length) + string.Concat(Enumerable.Repeat("\ud83d\ude80", 5000)),
        };
        byte[] utf8 = CamundaJson.SerializeToUtf8Bytes(order);
        Assert.That(CamundaJson.Deserialize<Order>(utf8)!.Note, Is.EqualTo(order.Note));
        Assert.That(utf8, Is.EqualTo(Encoding.UTF8.GetBytes(CamundaJson.Serialize(order))));
    }

    // Not as cases of an attribute, whose strings are UTF-8 themselves.
    public static IEnumerable<string> HalfPairs() => ["\ud83d", "\ude80", "\ud83dx", "\ude80\ud83d", new string('x', 4090) + "\ud83d"];

    [TestCaseSource(nameof(HalfPairs))]
    public void SerializeToUtf8Bytes_HalfASurrogatePair_IsRefused(string text)
        => Assert.That(
            () => CamundaJson.SerializeToUtf8Bytes(new Order
            {
                OrderKey = OrderKey.Parse("1"),
                Children = [new Order { OrderKey = OrderKey.Parse("2"), Note = text }],
            }),
            Throws.ArgumentException.With.Message
                .Contains("surrogate")
                .And.Message.Contains("Order")
                .And.Message.Contains("'children[0].note'"));

    [Test]
    public void Deserialize_MissingAndUnknownProperties_AreNoError()
    {
        Order order = CamundaJson.Deserialize<Order>("""{"new":{"a":[1,{"b":2}]},"title":"t","newer":1e400}""")!;
        Assert.That(order.Title, Is.EqualTo("t"));
        Assert.That(order.OrderKey.IsDefault, Is.True);
    }

    [TestCase("""{"title":"t"} x""")]
    [TestCase("""{"title":"t"}{}""")]
    [TestCase("{}]")]
    [TestCase("{}\n\n,")]
    public void Deserialize_TextAfterTheValue_IsAnError(string json)
        => Assert.That(() => CamundaJson.Deserialize<Order>(json), Throws.InstanceOf<JsonException>());

    [TestCase("")]
    [TestCase(" \r\n")]
    [TestCase("\ufeff")]
    [TestCase("{")]
    [TestCase("{\"title\":\"t\"")]
    [TestCase("{\"title\":")]
    [TestCase("{\"title\":\"t")]
    [TestCase("<html>")]
    public void Deserialize_NotJson_IsAnError(string json)
        => Assert.That(() => CamundaJson.Deserialize<Order>(json), Throws.InstanceOf<JsonException>());

    [TestCase("""{"title":"t"} x""")]
    [TestCase("")]
    [TestCase("\ufeff")]
    [TestCase("{\"title\":\"t\"")]
    [TestCase("{\"title\":\"t")]
    [TestCase("<html>")]
    [TestCase("{'title':'t', note:'n', /* c */ 'count':1,}")]
    [TestCase("{\"title\":\"\\ud83d\"}")]
    [TestCase("{\"title\":[1]}")]
    [TestCase("{\n\"children\":[{\"title\":\"t\"},\n{\"count\":\"x\"}]}")]
    [TestCase("{\"children\":[{\"createdAt\":\"yesterday\"}]}")]
    [TestCase("{\"children\":[{\"isPaid\":1}]}")]
    [TestCase("{\"count\":1.0,\"ratio\":\"1.5\",\"title\":7,\"isPaid\":\"true\"}")]
    [TestCase("{\"tags\":{}}")]
    [TestCase("{\"labels\":[]}")]
    [TestCase("{\"payment\":{\"kind\":\"card\",\"number\":[1]}}")]
    [TestCase("[]")]
    [TestCase("7")]
    public void Deserialize_Utf8_ReadsAndSaysWhatItDoesOfAText(string json)
    {
        string Outcome(Func<Order?> read)
        {
            try
            {
                var order = read()!;
                order.OrderKey = OrderKey.Parse("1");
                return CamundaJson.Serialize(order);
            }
            catch (JsonException e)
            {
                return $"{e.GetType().Name}: {e.Message}";
            }
        }

        Assert.That(
            Outcome(() => CamundaJson.Deserialize<Order>(Encoding.UTF8.GetBytes(json))),
            Is.EqualTo(Outcome(() => CamundaJson.Deserialize<Order>(json))));
    }

    [Test]
    public void Deserialize_WrongKindDeepInUtf8_NamesTheWay()
        => Assert.That(
            () => CamundaJson.Deserialize<Order>("{\"children\":[{},{\"count\":\"x\"}]}"u8),
            Throws.TypeOf<JsonSerializationException>().With.Message.Contains("'children[1].count', line 1"));

    [Test]
    public void Deserialize_Null_IsTheDefault()
    {
        Assert.That(CamundaJson.Deserialize<Order>("null"), Is.Null);
        Assert.That(CamundaJson.Deserialize<OrderKey>("null").IsDefault, Is.True);
    }

    [Test]
    public async Task DeserializeAsync_StreamInSmallPieces_IsReadToTheEnd()
    {
        string large = Full.Replace("\"n\"", "\"" + new string('\u00e4', 50_000) + "\"", StringComparison.Ordinal);
        using var stream = new TrickleStream(Encoding.UTF8.GetBytes(large));
        Order? order = await CamundaJson.DeserializeAsync<Order>(stream);
        Assert.That(CamundaJson.Serialize(order!), Is.EqualTo(large));
    }

    [TestCase("")]
    [TestCase("  \n")]
    [TestCase("\ufeff")]
    public async Task DeserializeAsync_EmptyBody_IsTheDefault(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        Assert.That(await CamundaJson.DeserializeAsync<Order>(stream), Is.Null);
    }

    [Test]
    public void DeserializeAsync_Cancelled_Throws()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());
        Assert.That(
            async () => await CamundaJson.DeserializeAsync<Order>(stream, null, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Deserialize_VariableSerialization_ReachesTheVariables()
    {
        JsonSerializerSettings settings = VariableSerialization.CreateNewtonsoftSettings();
        settings.MissingMemberHandling = MissingMemberHandling.Error;
        Order order = CamundaJson.Deserialize<Order>(
            """{"variables":{"unknown":1},"extra":{"unknown":1}}"""u8, VariableSerialization.Newtonsoft(settings))!;
        Assert.That(() => order.Variables!.As<Version>(), Throws.TypeOf<CamundaVariablesException>());
        Assert.That(() => order.Variables!.As<Empty>(), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("unknown"));
        Assert.That(() => order.Extra!.As<Empty>(), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("unknown"));
    }

    private sealed record Empty;
}
