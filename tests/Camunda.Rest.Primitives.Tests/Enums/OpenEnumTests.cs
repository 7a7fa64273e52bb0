using System.ComponentModel;
using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;
using SystemTextJson = System.Text.Json.JsonSerializer;

namespace Camunda.Rest.Primitives.Tests.Enums;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class OpenEnumTests
{
    [Test]
    public void ReadJson_UnknownValue_IsKeptAndWrittenBack()
    {
        OrderState state = CamundaJson.Deserialize<OrderState>("\"ARCHIVED\"");
        Assert.That(state.IsKnown, Is.False);
        Assert.That(OrderState.KnownValues, Does.Not.Contain(state));
        Assert.That(CamundaJson.Serialize(state), Is.EqualTo("\"ARCHIVED\""));
    }

    [Test]
    public void ReadJson_KnownValue_EqualsTheMember() =>
        Assert.That(CamundaJson.Deserialize<OrderState>("\"SHIPPED\""), Is.EqualTo(OrderState.Shipped));

    [Test]
    public void Newtonsoft_Value_IsText()
    {
        Assert.That(JsonConvert.SerializeObject(OrderState.Created), Is.EqualTo("\"CREATED\""));
        Assert.That(JsonConvert.DeserializeObject<OrderState?>("null"), Is.Null);
    }

    [Test]
    public void SystemTextJson_Value_IsText()
    {
        Assert.That(SystemTextJson.Serialize(OrderState.Created), Is.EqualTo("\"CREATED\""));
        Assert.That(
            SystemTextJson.Deserialize<OrderState[]>("""["CREATED","NEW"]"""),
            Is.EqualTo(new[] { OrderState.Created, OrderState.FromWire("NEW") }));
    }

    [Test]
    public void TypeConverter_Text_BecomesTheValue()
        => Assert.That(
            TypeDescriptor.GetConverter(typeof(OrderState)).ConvertFromInvariantString("CREATED"), Is.EqualTo(OrderState.Created));
}
