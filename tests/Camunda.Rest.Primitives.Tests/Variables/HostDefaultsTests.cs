using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Variables;

/// <summary>Alone, because the host's defaults are one setting per process.</summary>
[TestFixture, NonParallelizable]
public sealed class HostDefaultsTests
{
    private sealed record Sample(string OrderId, decimal Total, object? Anything, DayOfWeek Day);

    private Func<JsonSerializerSettings>? _before;

    [SetUp]
    public void SetHostDefaults()
    {
        _before = JsonConvert.DefaultSettings;
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
            DateParseHandling = DateParseHandling.DateTime,
            FloatParseHandling = FloatParseHandling.Double,
            Formatting = Formatting.Indented,
            NullValueHandling = NullValueHandling.Ignore,
            StringEscapeHandling = StringEscapeHandling.EscapeHtml,
            TypeNameHandling = TypeNameHandling.All,
        };
    }

    [TearDown]
    public void RestoreHostDefaults() => JsonConvert.DefaultSettings = _before;

    [Test]
    public void SetUp_HostDefaults_AreInForce() =>
        Assert.That(JsonConvert.SerializeObject(new { OrderId = 1 }), Does.Contain("$type").And.Contain("order_id"));

    [Test]
    public void JsonVariables_From_DoesNotSeeThem()
        => Assert.That(
            JsonVariables.From(new Sample("<b>", 1.10m, null, DayOfWeek.Friday)).ToString(),
            Is.EqualTo("""{"orderId":"<b>","total":1.10,"anything":null,"day":"Friday"}"""));

    [Test]
    public void JsonVariables_As_DoesNotSeeThem()
    {
        const string Json = """{"orderId":"2024-01-01T00:00:00Z","total":1.10,"anything":1.10,"day":"Friday"}""";
        Sample sample = JsonVariables.Parse(Json).As<Sample>();
        Assert.That(sample, Is.EqualTo(new Sample("2024-01-01T00:00:00Z", 1.10m, 1.10m, DayOfWeek.Friday)));
    }

    [Test]
    public void CamundaJson_DoesNotSeeThem()
    {
        const string Json = """{"orderKey":"1","note":"<2024-01-01T00:00:00Z>","variables":{ "a": "2024-01-01T00:00:00Z" },"extra":1.10}""";
        Assert.That(CamundaJson.Serialize(CamundaJson.Deserialize<Order>(Json)!), Is.EqualTo(Json));
    }

    [Test]
    public void FilterProperty_DoesNotSeeThem() =>
        Assert.That(new PriorityFilterProperty { Gte = 1 }.ToString(), Is.EqualTo("""{"$gte":1}"""));
}
