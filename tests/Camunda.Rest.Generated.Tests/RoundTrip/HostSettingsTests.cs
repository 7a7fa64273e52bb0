using System.Globalization;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>What a host sets for its own JSON stays out of the client's. The settings are static, so nothing else runs meanwhile.</summary>
[NonParallelizable]
internal sealed class HostSettingsTests
{
    private static readonly CultureInfo DecimalComma = new("")
    {
        NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
    };

    private Func<JsonSerializerSettings>? _before;

    [SetUp]
    public void SetHostileDefaults()
    {
        _before = JsonConvert.DefaultSettings;
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver
            {
                NamingStrategy = new SnakeCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true),
            },
            Converters = { new StringEnumConverter(), new UnixDateTimeConverter() },
            Culture = DecimalComma,
            DateFormatString = "dd.MM.yy",
            DateParseHandling = DateParseHandling.DateTime,
            DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate,
            FloatFormatHandling = FloatFormatHandling.Symbol,
            FloatParseHandling = FloatParseHandling.Decimal,
            Formatting = Formatting.Indented,
            MissingMemberHandling = MissingMemberHandling.Error,
            NullValueHandling = NullValueHandling.Ignore,
            PreserveReferencesHandling = PreserveReferencesHandling.All,
            StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
            TypeNameHandling = TypeNameHandling.All,
        };
    }

    [TearDown]
    public void Restore() => JsonConvert.DefaultSettings = _before;

    [Test]
    public void CamundaJson_HostileDefaults_WritesAndReadsTheSame() => Assert.Multiple(() =>
    {
        foreach (Type type in GeneratedTypes.Dtos.Concat(GeneratedTypes.Unions).Concat(GeneratedTypes.Filters))
        {
            object sample = SampleValue.Create(type)!;
            string json = GeneratedModel.Of(type).Write(sample);
            JsonConvert.DefaultSettings = _before;
            string without = GeneratedModel.Of(type).Write(sample);
            SetHostileDefaults();

            Assert.That(json, Is.EqualTo(without), type.Name);
            Assert.That(GeneratedModel.Of(type).Write(GeneratedModel.Of(type).Read(json)), Is.EqualTo(without), type.Name);
        }
    });

    [Test]
    public void Newtonsoft_HostileDefaults_WritesTheSameValues() => Assert.Multiple(() =>
    {
        foreach (Type type in GeneratedTypes.Dtos.Concat(GeneratedTypes.Unions).Concat(GeneratedTypes.Filters))
        {
            object sample = SampleValue.Create(type)!;
            string written = JsonConvert.SerializeObject(sample);

            Assert.That(
                JToken.DeepEquals(JsonTokens.Parse(written), JsonTokens.Parse(GeneratedModel.Of(type).Write(sample))), Is.True, written);
        }
    });
}
