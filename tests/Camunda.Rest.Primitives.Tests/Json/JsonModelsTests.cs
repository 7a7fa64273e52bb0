using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonModelsTests
{
    [Test]
    public async Task ReadAsync_RegisteredModel_IsRead()
    {
        JsonModels.Register<Order>();
        using var stream = new TrickleStream("""{"title":"t"}"""u8.ToArray());
        Order? order = await JsonModels.ReadAsync<Order>(stream);
        Assert.That(order!.Title, Is.EqualTo("t"));
    }

    [TestCase("""[{"title":"a"},{"title":"b"}]""", 2)]
    [TestCase("[]", 0)]
    [TestCase("null", null)]
    [TestCase("", null)]
    public async Task ReadAsync_RegisteredList_IsRead(string body, int? count)
    {
        JsonModels.RegisterList<Order>();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
        IReadOnlyList<Order>? orders = await JsonModels.ReadAsync<IReadOnlyList<Order>>(stream);
        Assert.That(orders?.Count, Is.EqualTo(count));
    }

    [Test]
    public void ReadAsync_ListThatGoesOn_IsAnError()
    {
        JsonModels.RegisterList<Order>();
        using var stream = new MemoryStream("[]]"u8.ToArray());
        Assert.That(async () => await JsonModels.ReadAsync<IReadOnlyList<Order>>(stream), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void ReadAsync_UnknownType_IsRefusedAndNamed()
    {
        using var stream = new MemoryStream();
        Assert.That(() => JsonModels.ReadAsync<Version>(stream), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Version"));
    }
}
