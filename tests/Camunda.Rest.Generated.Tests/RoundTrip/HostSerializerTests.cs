using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>A model inside a host's own document is the same JSON, whichever serializer the host uses.</summary>
internal sealed class HostSerializerTests
{
    private static IEnumerable<TestCaseData> Models =>
        GeneratedTypes.Cases(GeneratedTypes.Dtos.Concat(GeneratedTypes.Unions).Concat(GeneratedTypes.Filters));

    [TestCaseSource(nameof(Models))]
    public void SystemTextJson_Sample_IsWrittenAndReadAsByCamundaJson(Type type)
    {
        object sample = SampleValue.Create(type)!;
        string json = GeneratedModel.Of(type).Write(sample);

        Assert.That(System.Text.Json.JsonSerializer.Serialize(sample, type), Is.EqualTo(json));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(sample, sample.GetType()), Is.EqualTo(json));
        Assert.That(GeneratedModel.Of(type).Write(System.Text.Json.JsonSerializer.Deserialize(json, type)), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Models))]
    public void Newtonsoft_Sample_IsWrittenAndReadAsByCamundaJson(Type type)
    {
        object sample = SampleValue.Create(type)!;
        string json = GeneratedModel.Of(type).Write(sample);

        Assert.That(JsonConvert.SerializeObject(sample), Is.EqualTo(json));

        // The host's reader has made a double of 99.50 and a local time of a date before a model sees them; the value counts.
        string readAndWritten = GeneratedModel.Of(type).Write(JsonConvert.DeserializeObject(json, type));
        Assert.That(JToken.DeepEquals(JsonTokens.ParseDates(readAndWritten), JsonTokens.ParseDates(json)), Is.True, readAndWritten);
    }
}
