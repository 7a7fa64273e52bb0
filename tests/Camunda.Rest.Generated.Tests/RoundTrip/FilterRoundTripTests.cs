using System.Reflection;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>Every filter property writes each of its operators, alone and together, and reads them back.</summary>
internal sealed class FilterRoundTripTests
{
    private static IEnumerable<TestCaseData> Filters => GeneratedTypes.Cases(GeneratedTypes.Filters);

    [TestCaseSource(nameof(Filters))]
    public void Write_EachOperatorAlone_IsReadBack(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        bool hasBareForm = ComposedContract.Schema(type.Name)["x-bare"] is null;
        foreach (PropertyInfo property in GeneratedTypes.Settable(type))
        {
            object filter = With(type, property);
            string operand = JsonTokens.Of(property.GetValue(filter));

            string json = model.Write(filter);

            Assert.That(json, Is.EqualTo(
                property.Name == "Eq" && hasBareForm ? operand : $$"""{"${{CamundaNaming.ToWireName(property.Name)}}":{{operand}}}"""));
            Assert.That(model.Write(model.Read(json)), Is.EqualTo(json));
            Assert.That(JsonTokens.Of(property.GetValue(model.Read(json))), Is.EqualTo(operand));
        }
    }

    [TestCaseSource(nameof(Filters))]
    public void Write_AllOperatorsTogether_IsReadBack(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        PropertyInfo[] properties = [.. GeneratedTypes.Settable(type)];

        string json = model.Write(With(type, properties));

        Assert.That(
            ((Newtonsoft.Json.Linq.JObject)JsonTokens.Parse(json)).Properties().Select(property => property.Name),
            Is.EquivalentTo(properties.Select(property => $"${CamundaNaming.ToWireName(property.Name)}")));
        Assert.That(model.Write(model.Read(json)), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Filters))]
    public void Read_NoOperatorsOrNulls_IsEmpty(Type type)
    {
        var nulls = GeneratedTypes.Settable(type).Select(property => $"\"${CamundaNaming.ToWireName(property.Name)}\":null");

        Assert.That(GeneratedModel.Of(type).Read("{}"), Has.Property(nameof(FilterProperty.IsEmpty)).True);
        Assert.That(GeneratedModel.Of(type).Read($"{{{string.Join(',', nulls)}}}"), Has.Property(nameof(FilterProperty.IsEmpty)).True);
    }

    [TestCaseSource(nameof(Filters))]
    public void Read_OperatorThatTheFieldLacks_IsRefused(Type type) =>
        Assert.That(
            () => GeneratedModel.Of(type).Read("""{"$unheardOf":1}"""),
            Throws.TypeOf<JsonSerializationException>().With.Message.Contains("$unheardOf"));

    private static object With(Type type, params PropertyInfo[] properties)
    {
        object filter = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in properties)
            property.SetValue(filter, SampleValue.CreateOperand(property.PropertyType));
        return filter;
    }
}
