using System.ComponentModel;
using System.Globalization;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;
using SystemTextJson = System.Text.Json.JsonSerializer;

namespace Camunda.Rest.Primitives.Tests.Keys;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class SemanticTypeTests
{
    private sealed record Holder(OrderKey Key, OrderKey? Maybe, ShopId Shop);

    [Test]
    public void Default_HasNoTextAndIsSafe()
    {
        OrderKey key = default;
        Assert.That(key.IsDefault, Is.True);
        Assert.That(key.Value, Is.Empty);
        Assert.That(key.ToString(), Is.Empty);
        Assert.That(key.GetHashCode(), Is.EqualTo(default(OrderKey).GetHashCode()));
        Assert.That(key.CompareTo(OrderKey.Parse("1")), Is.Negative);
    }

    [Test]
    public void Parse_Invalid_NamesTheType()
        => Assert.That(() => OrderKey.Parse("x"), Throws.TypeOf<FormatException>().With.Message.Contains("OrderKey"));

    [Test]
    public void ImplicitFromString_Invalid_IsRefused()
        => Assert.That(() => { ShopId shop = ".."; return shop; }, Throws.TypeOf<FormatException>().With.Message.Contains("dot segment"));

    [Test]
    public void FromWire_AnyText_IsKept() => Assert.That(OrderKey.FromWire("not a key").Value, Is.EqualTo("not a key"));

    [Test]
    public void TryFormat_SpanTooShort_False()
    {
        Assert.That(OrderKey.Parse("12345").TryFormat(new char[4], out int written, default, null), Is.False);
        Assert.That(written, Is.Zero);
        Assert.That($"{OrderKey.Parse("12345")}", Is.EqualTo("12345"));
    }

    [Test]
    public void Newtonsoft_HolderOfKeys_RoundTripsAsText()
    {
        var holder = new Holder(OrderKey.Parse("9223372036854775807"), null, "acme");
        string json = JsonConvert.SerializeObject(holder);
        Assert.That(json, Is.EqualTo("""{"Key":"9223372036854775807","Maybe":null,"Shop":"acme"}"""));
        Assert.That(JsonConvert.DeserializeObject<Holder>(json), Is.EqualTo(holder));
    }

    [Test]
    public void Newtonsoft_NumberNullAndOddText_AreReadUnchecked()
    {
        Holder holder = JsonConvert.DeserializeObject<Holder>("""{"Key":2251799813685249,"Maybe":"odd one","Shop":null}""")!;
        Assert.That(holder.Key.Value, Is.EqualTo("2251799813685249"));
        Assert.That(holder.Maybe!.Value.Value, Is.EqualTo("odd one"));
        Assert.That(holder.Shop.IsDefault, Is.True);
    }

    [Test]
    public void Newtonsoft_ObjectForKey_NamesThePath()
        => Assert.That(
            () => JsonConvert.DeserializeObject<Holder>("""{"Key":{}}"""),
            Throws.TypeOf<JsonSerializationException>().With.Message.Contains("'Key'"));

    [Test]
    public void Newtonsoft_DefaultKey_IsNull()
        => Assert.That(
            JsonConvert.SerializeObject(new Holder(default, default(OrderKey), "a")),
            Is.EqualTo("""{"Key":null,"Maybe":null,"Shop":"a"}"""));

    [Test]
    public void Newtonsoft_DictionaryKey_RoundTrips()
    {
        var map = new Dictionary<OrderKey, int> { [OrderKey.Parse("7")] = 1 };
        string json = JsonConvert.SerializeObject(map);
        Assert.That(json, Is.EqualTo("""{"7":1}"""));
        Assert.That(JsonConvert.DeserializeObject<Dictionary<OrderKey, int>>(json), Is.EqualTo(map));
    }

    [Test]
    public void SystemTextJson_HolderOfKeys_RoundTripsAsText()
    {
        var holder = new Holder(OrderKey.Parse("9223372036854775807"), null, "acme");
        string json = SystemTextJson.Serialize(holder);
        Assert.That(json, Is.EqualTo("""{"Key":"9223372036854775807","Maybe":null,"Shop":"acme"}"""));
        Assert.That(SystemTextJson.Deserialize<Holder>(json), Is.EqualTo(holder));
    }

    [Test]
    public void SystemTextJson_NumberNullAndOddText_AreReadUnchecked()
    {
        Holder holder = SystemTextJson.Deserialize<Holder>("""{"Key":2251799813685249,"Maybe":"odd one","Shop":null}""")!;
        Assert.That(holder.Key.Value, Is.EqualTo("2251799813685249"));
        Assert.That(holder.Maybe!.Value.Value, Is.EqualTo("odd one"));
        Assert.That(holder.Shop.IsDefault, Is.True);
    }

    [Test]
    public void SystemTextJson_ObjectForKey_Throws()
        => Assert.That(
            () => SystemTextJson.Deserialize<Holder>("""{"Key":{}}"""),
            Throws.TypeOf<System.Text.Json.JsonException>().With.Message.Contains("OrderKey"));

    [Test]
    public void SystemTextJson_DictionaryKey_RoundTrips()
    {
        var map = new Dictionary<OrderKey, int> { [OrderKey.Parse("7")] = 1 };
        string json = SystemTextJson.Serialize(map);
        Assert.That(json, Is.EqualTo("""{"7":1}"""));
        Assert.That(SystemTextJson.Deserialize<Dictionary<OrderKey, int>>(json), Is.EqualTo(map));
    }

    [Test]
    public void TypeConverter_Text_IsCheckedAndWrittenBack()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(OrderKey));
        Assert.That(converter.ConvertFrom(null, CultureInfo.InvariantCulture, "42"), Is.EqualTo(OrderKey.Parse("42")));
        Assert.That(converter.ConvertTo(null, CultureInfo.InvariantCulture, OrderKey.Parse("42"), typeof(string)), Is.EqualTo("42"));
        Assert.That(() => converter.ConvertFrom(null, CultureInfo.InvariantCulture, "x"), Throws.TypeOf<FormatException>());
    }
}
