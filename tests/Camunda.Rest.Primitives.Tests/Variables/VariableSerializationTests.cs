using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Variables;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class VariableSerializationTests
{
    private sealed class Sample
    {
        [JsonProperty("Stated_Name")]
        public int Stated { get; set; }

        public DayOfWeek SomeDay { get; set; }

        public Dictionary<string, int>? SomeMap { get; set; }

        public object? Anything { get; set; }
    }

    [Test]
    public void Serialize_Defaults_NamesEnumsAndNulls()
        => Assert.That(
            VariableSerialization.Default.Serialize(
                new Sample { Stated = 1, SomeDay = DayOfWeek.Friday, SomeMap = new() { ["KeyAsItIs"] = 2 } }),
            Is.EqualTo("""{"Stated_Name":1,"someDay":"Friday","someMap":{"KeyAsItIs":2},"anything":null}"""));

    [Test]
    public void Deserialize_Untyped_KeepsDecimalsBigNumbersAndDateText()
    {
        var read = (JObject)VariableSerialization.Default.Deserialize<object>(
            """{"d":1.10,"i":123456789012345678901234567890,"t":"2024-01-01T00:00:00Z"}""")!;
        Assert.That(((JValue)read["d"]!).Value, Is.EqualTo(1.10m));
        Assert.That(((JValue)read["d"]!).Value, Is.TypeOf<decimal>());
        Assert.That(
            ((JValue)read["i"]!).Value, Is.EqualTo(BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture)));
        Assert.That(read["t"]!.Type, Is.EqualTo(JTokenType.String));
    }

    [Test]
    public void Deserialize_NumberBeyondDecimal_FallsBackToDouble()
    {
        var read = (JObject)VariableSerialization.Default.Deserialize<object>("""{"huge":1e300}""")!;
        Assert.That(((JValue)read["huge"]!).Value, Is.EqualTo(1e300));
    }

    [Test]
    public void Deserialize_MetadataNames_AreOrdinaryNames()
    {
        const string Json = """{"$type":"System.Version, System.Runtime","$id":"1","$ref":"1","$values":[1]}""";
        Assert.That(
            VariableSerialization.Default.Deserialize<Dictionary<string, object>>(Json)!.Keys,
            Is.EqualTo(new[] { "$type", "$id", "$ref", "$values" }));
        Assert.That(VariableSerialization.Default.Deserialize<object>(Json), Is.TypeOf<JObject>());
    }

    [Test]
    public void Constructor_TypeNameHandling_IsForcedOff()
    {
        var serializer = VariableSerialization.Newtonsoft(new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.All,
            MaxDepth = null,
        });
        string json = serializer.Serialize(new Sample { Anything = new Sample() });
        Assert.That(json, Does.Not.Contain("$type"));
        Assert.That(serializer.Deserialize<object>($$"""{"$type":"{{typeof(Sample).AssemblyQualifiedName}}"}"""), Is.TypeOf<JObject>());
        Assert.That(
            () => serializer.Deserialize<object>(new string('[', 200) + new string(']', 200)),
            Throws.InstanceOf<CamundaVariablesException>());
    }

    [Test]
    public void Constructor_SettingsChangeAfterwards_HasNoEffect()
    {
        JsonSerializerSettings settings = VariableSerialization.CreateNewtonsoftSettings();
        var serializer = VariableSerialization.Newtonsoft(settings);
        settings.NullValueHandling = NullValueHandling.Ignore;
        settings.Converters.Clear();
        Assert.That(
            serializer.Serialize(new { Day = DayOfWeek.Friday, Nothing = (string?)null }),
            Is.EqualTo("""{"day":"Friday","nothing":null}"""));
    }

    [Test]
    public void Constructor_OwnSettings_AreUsedAndNotChanged()
    {
        var settings = new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
            TypeNameHandling = TypeNameHandling.All,
        };
        var serializer = VariableSerialization.Newtonsoft(settings);
        Assert.That(serializer.Serialize(new { OrderId = 1 }), Is.EqualTo("""{"order_id":1}"""));
        Assert.That(settings.TypeNameHandling, Is.EqualTo(TypeNameHandling.All));
        Assert.That(settings.Converters, Is.Empty);
    }

    [Test]
    public void Constructor_OwnSettingsWithoutResolver_KeepCamelCase()
        => Assert.That(
            VariableSerialization.Newtonsoft(new JsonSerializerSettings()).Serialize(new { OrderId = 1 }), Is.EqualTo("""{"orderId":1}"""));

    [Test]
    public void Serialize_ValueThatContainsItself_IsRefused()
    {
        var map = new Dictionary<string, object>();
        map["self"] = map;
        Assert.That(() => VariableSerialization.Default.Serialize(map), Throws.InstanceOf<CamundaVariablesException>());
    }
}
