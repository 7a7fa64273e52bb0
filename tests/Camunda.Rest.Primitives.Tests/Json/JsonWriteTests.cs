using System.Globalization;
using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonWriteTests
{
    [Test]
    public void Value_Scalars_AreJson()
    {
        Assert.That(Written(w => JsonWrite.Value(w, "a")), Is.EqualTo("\"a\""));
        Assert.That(Written(w => JsonWrite.Value(w, true)), Is.EqualTo("true"));
        Assert.That(Written(w => JsonWrite.Value(w, -1)), Is.EqualTo("-1"));
        Assert.That(Written(w => JsonWrite.Value(w, long.MaxValue)), Is.EqualTo("9223372036854775807"));
        Assert.That(Written(w => JsonWrite.Value(w, 0.1)), Is.EqualTo("0.1"));
        Assert.That(Written(w => JsonWrite.Value(w, 0.1f)), Is.EqualTo("0.1"));
        Assert.That(Written(w => JsonWrite.Value(w, 1.10m)), Is.EqualTo("1.10"));
        Assert.That(
            Written(w => JsonWrite.Value(w, new Guid("11111111-2222-3333-4444-555555555555"))),
            Is.EqualTo("\"11111111-2222-3333-4444-555555555555\""));
        Assert.That(Written(w => JsonWrite.Value(w, new Uri("/a?b=\u00e4", UriKind.Relative))), Is.EqualTo("\"/a?b=\u00e4\""));
        Assert.That(Written(w => JsonWrite.Value(w, OrderKey.Parse("12"))), Is.EqualTo("\"12\""));
        Assert.That(Written(w => JsonWrite.Value(w, OrderState.FromWire("NEW"))), Is.EqualTo("\"NEW\""));
    }

    [Test]
    public void Value_Dates_KeepTheirOffset()
    {
        var local = new DateTimeOffset(2024, 2, 29, 10, 11, 12, TimeSpan.FromHours(2));
        DateTimeOffset? utc = DateTimeOffset.UnixEpoch.AddTicks(1);
        Assert.That(Written(w => JsonWrite.Value(w, local)), Is.EqualTo("\"2024-02-29T10:11:12.0000000+02:00\""));
        Assert.That(Written(w => JsonWrite.Value(w, utc)), Is.EqualTo("\"1970-01-01T00:00:00.0000001+00:00\""));
    }

    [Test]
    public void Value_Nothing_IsNull()
    {
        Action<JsonWriter>[] nothings =
        [
            w => JsonWrite.Value(w, (string?)null),
            w => JsonWrite.Value(w, (bool?)null),
            w => JsonWrite.Value(w, (int?)null),
            w => JsonWrite.Value(w, (long?)null),
            w => JsonWrite.Value(w, (double?)null),
            w => JsonWrite.Value(w, (float?)null),
            w => JsonWrite.Value(w, (decimal?)null),
            w => JsonWrite.Value(w, (DateTimeOffset?)null),
            w => JsonWrite.Value(w, (Guid?)null),
            w => JsonWrite.Value(w, (Uri?)null),
            w => JsonWrite.Value(w, (OrderKey?)null),
            w => JsonWrite.Value(w, default(OrderKey)),
            w => JsonWrite.Value(w, (OrderKey?)default(OrderKey)),
            w => JsonWrite.Value(w, (Order?)null),
            w => JsonWrite.Value(w, (IReadOnlyList<string>?)null),
            w => JsonWrite.Value(w, (IReadOnlyList<Order>?)null), w => JsonWrite.Value(w, (IReadOnlyDictionary<string, Order>?)null),
        ];
        Assert.That(nothings.Select(Written), Is.All.EqualTo("null"));
    }

    [Test]
    public void Value_ListsAndMaps_AreJson()
    {
        Assert.That(Written(w => JsonWrite.Value(w, (IReadOnlyList<string>)["a", null!])), Is.EqualTo("""["a",null]"""));
        Assert.That(Written(w => JsonWrite.Value(w, (IReadOnlyList<int>)[1, 2])), Is.EqualTo("[1,2]"));
        Assert.That(Written(w => JsonWrite.Value(w, (IReadOnlyList<long>)[])), Is.EqualTo("[]"));
        Assert.That(
            Written(w => JsonWrite.Value(w, (IReadOnlyList<DateTimeOffset>)[DateTimeOffset.UnixEpoch])),
            Is.EqualTo("[\"1970-01-01T00:00:00.0000000+00:00\"]"));
        Assert.That(
            Written(w => JsonWrite.Value(w, (IReadOnlyList<IReadOnlyList<OrderState>>)[[OrderState.Created], []])),
            Is.EqualTo("""[["CREATED"],[]]"""));
        Assert.That(Written(w => JsonWrite.Value(w, new Dictionary<string, int> { ["a b\""] = 1 })), Is.EqualTo("""{"a b\"":1}"""));
        Assert.That(
            Written(w => JsonWrite.Value(w, new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["x"] })),
            Is.EqualTo("""{"a":["x"]}"""));
        Assert.That(
            Written(w => JsonWrite.Value(w, new Dictionary<string, OrderKey> { ["a"] = OrderKey.Parse("1") })),
            Is.EqualTo("""{"a":"1"}"""));
    }

    [Test]
    public void Required_Unset_NamesTheProperty()
    {
        Action[] unset =
        [
            () => JsonWrite.Required((string?)null, "Order.title"), () => JsonWrite.Required(default(OrderKey), "Order.title"),
            () => JsonWrite.Required(default(OrderState), "Order.title"), () => JsonWrite.Required((OrderKey?)null, "Order.title"),
            () => JsonWrite.Required((OrderKey?)default(OrderKey), "Order.title"), () => JsonWrite.Required((Order?)null, "Order.title"),
        ];
        foreach (Action write in unset) Assert.That(write, Throws.ArgumentException.With.Message.Contains("Order.title is required"));
    }

    [Test]
    public void Required_Set_Passes()
    {
        Assert.That(() => JsonWrite.Required(0, "a"), Throws.Nothing);
        Assert.That(() => JsonWrite.Required(false, "a"), Throws.Nothing);
        Assert.That(() => JsonWrite.Required("", "a"), Throws.Nothing);
        Assert.That(() => JsonWrite.Required(OrderKey.Parse("1"), "a"), Throws.Nothing);
        Assert.That(() => JsonWrite.Required((OrderKey?)OrderKey.Parse("1"), "a"), Throws.Nothing);
    }

    [Test]
    public void Required_Key_DoesNotAllocate()
    {
        OrderKey key = OrderKey.Parse("1");
        JsonWrite.Required(key, "a");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) JsonWrite.Required(key, "a");
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1000));
    }

    private static string Written(Action<JsonWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = CamundaJson.CreateWriter(text)) write(writer);
        return text.ToString();
    }
}
