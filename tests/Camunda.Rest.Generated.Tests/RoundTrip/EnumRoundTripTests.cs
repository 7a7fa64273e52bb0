using Camunda.Rest.Json;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>Every open enum keeps the values that it knows, those that it does not know, and none at all.</summary>
internal sealed class EnumRoundTripTests
{
    private static IEnumerable<TestCaseData> Enums => GeneratedTypes.Cases(GeneratedTypes.Enums);

    [TestCaseSource(nameof(Enums))]
    public void KnownValues_EachOne_ComesBackKnown(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        IWireValue[] known = [.. KnownValues.Of(type)];

        Assert.That(known.Select(model.Write), Is.EqualTo(known.Select(value => $"\"{value.Value}\"")));
        Assert.That(known.Select(value => model.Read(model.Write(value))), Is.EqualTo(known));
        Assert.That(known.Select(IsKnown), Has.All.True);
        Assert.That(known, Is.Unique);
    }

    [TestCaseSource(nameof(Enums))]
    public void UnknownValue_ComesBackAsItCame(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);

        var unknown = (IWireValue)model.Read("\"NEVER_HEARD_OF\"")!;

        Assert.That(unknown.Value, Is.EqualTo("NEVER_HEARD_OF"));
        Assert.That(unknown.IsDefault, Is.False);
        Assert.That(IsKnown(unknown), Is.False);
        Assert.That(KnownValues.Of(type), Has.None.EqualTo(unknown));
        Assert.That(model.Write(unknown), Is.EqualTo("\"NEVER_HEARD_OF\""));
    }

    [TestCaseSource(nameof(Enums))]
    public void Default_IsNotKnownAndComesBackAsDefault(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        var none = (IWireValue)Activator.CreateInstance(type)!;

        Assert.That(none.IsDefault, Is.True);
        Assert.That(none.ToString(), Is.Empty);
        Assert.That(IsKnown(none), Is.False);
        Assert.That(model.Write(none), Is.EqualTo("null"));
        Assert.That(model.Read("null"), Is.EqualTo(none));
    }

    [TestCaseSource(nameof(Enums))]
    public void HostSerializers_KnownAndUnknownValue_AreTheSameText(Type type)
    {
        foreach (string json in new[] { $"\"{KnownValues.Of(type).First().Value}\"", "\"NEVER_HEARD_OF\"" })
        {
            object? value = GeneratedModel.Of(type).Read(json);

            Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(value), Is.EqualTo(json));
            Assert.That(Newtonsoft.Json.JsonConvert.DeserializeObject(json, type), Is.EqualTo(value));
            Assert.That(System.Text.Json.JsonSerializer.Serialize(value, type), Is.EqualTo(json));
            Assert.That(System.Text.Json.JsonSerializer.Deserialize(json, type), Is.EqualTo(value));
        }
    }

    private static bool IsKnown(IWireValue value) => (bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)!;
}
