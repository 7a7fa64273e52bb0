using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Unions;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class UnionJsonTests
{
    [Test]
    public void ReadJson_KnownDiscriminator_PicksTheVariantWhereverItStands()
    {
        var payment = (CardPayment)CamundaJson.Deserialize<Payment>("""{"number":"1","limit":5,"type":"card"}""")!;
        Assert.That(payment.Number, Is.EqualTo("1"));
        Assert.That(payment.Limit, Is.EqualTo(5));
    }

    [TestCase("""{"type":"voucher","amount":1.10,"x":{"type":"card"}}""")]
    [TestCase("""{"type":null}""")]
    [TestCase("""{"type":["card"]}""")]
    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("\"card\"")]
    [TestCase("7")]
    public void ReadJson_NoKnownVariant_IsKeptAndWrittenBack(string json)
    {
        Payment? payment = CamundaJson.Deserialize<Payment>(json);
        Assert.That(payment, Is.TypeOf<UnknownPayment>());
        Assert.That(CamundaJson.Serialize(payment!), Is.EqualTo(json));
    }

    [Test]
    public void ReadJson_Nested_ReadsOnAfterTheUnion()
    {
        Order order = CamundaJson.Deserialize<Order>(
            """{"payment":{"type":"invoice","fallback":{"type":"card","limit":9},"details":{"n":1.50}},"title":"after"}""")!;
        var invoice = (InvoicePayment)order.Payment!;
        Assert.That(((CardPayment)invoice.Fallback!).Limit, Is.EqualTo(9));
        Assert.That(invoice.Details!.ToString(), Is.EqualTo("""{"n":1.50}"""));
        Assert.That(order.Title, Is.EqualTo("after"));
    }

    [Test]
    public void ReadJson_WrongKindInsideNestedVariant_NamesTheWholePath()
    {
        const string Json = """{"children":[{"payment":{"type":"invoice","fallback":{"type":"card","limit":{}}}}]}""";
        JsonSerializationException thrown = Assert.Throws<JsonSerializationException>(() => CamundaJson.Deserialize<Order>(Json))!;
        Assert.That(thrown.Path, Is.EqualTo("children[0].payment.fallback.limit"));
        Assert.That(thrown.Message, Does.Contain(thrown.Path!));
    }

    [Test]
    public void Has_TopLevelProperty_TrueUnlessItIsNull()
    {
        UnionValue value = Capture("""{"a":null,"b":{"c":1},"d":[{"e":1}]}""");
        Assert.That(new[] { "a", "b", "c", "d", "e" }.Where(value.Has), Is.EqualTo(new[] { "b", "d" }));
    }

    [Test]
    public void Discriminator_NumberOrBoolean_IsItsText()
    {
        UnionValue value = Capture("""{"n":1.10,"b":true}""");
        Assert.That(value.Discriminator("n"), Is.EqualTo("1.10"));
        Assert.That(value.Discriminator("b"), Is.EqualTo("true"));
        Assert.That(value.Discriminator("missing"), Is.Null);
    }

    [Test]
    public void Capture_ForeignReader_KeepsTheValues()
    {
        using var reader = new JsonTextReader(new StringReader("""{"payment":{"type":"card","number":"7"}}"""));
        Order order = Order.ReadJson(reader);
        Assert.That(((CardPayment)order.Payment!).Number, Is.EqualTo("7"));
    }

    private static UnionValue Capture(string json)
    {
        using var reader = CamundaJsonReader.Open(json);
        return UnionJson.Capture(reader);
    }
}
