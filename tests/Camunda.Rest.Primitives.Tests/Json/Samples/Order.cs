using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>A DTO as the templates emit it, with a property of every kind.</summary>
public sealed class Order : IJsonModel<Order>
{
    private static readonly WireNameTable Names = new([
        "orderKey", "shopId", "state", "title", "note", "count", "priority", "total", "ratio", "isPaid", "createdAt", "shippedAt",
        "tags", "lines", "matrix", "counts", "labels", "children", "variables", "extra", "payment",
    ]);

    static WireNameTable IJsonModel<Order>.WireNames => Names;

    public OrderKey OrderKey { get; set; }

    public ShopId? ShopId { get; set; }

    public OrderState State { get; set; }

    public string Title { get; set; } = "";

    public string? Note { get; set; }

    public long Count { get; set; }

    public int? Priority { get; set; }

    public decimal? Total { get; set; }

    public double Ratio { get; set; }

    public bool IsPaid { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ShippedAt { get; set; }

    public IReadOnlyList<string> Tags { get; set; } = [];

    public IReadOnlyList<OrderKey>? Lines { get; set; }

    public IReadOnlyList<IReadOnlyList<OrderState>>? Matrix { get; set; }

    public IReadOnlyDictionary<string, int>? Counts { get; set; }

    public IReadOnlyDictionary<string, string>? Labels { get; set; }

    public IReadOnlyList<Order>? Children { get; set; }

    public JsonVariables? Variables { get; set; }

    public JsonText? Extra { get; set; }

    public Payment? Payment { get; set; }

    public static Order ReadJson(JsonReader reader)
    {
        var result = new Order();
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out string? name))
        {
            switch (name)
            {
                case "orderKey": { JsonRead.Read(reader, out OrderKey v); result.OrderKey = v; break; }
                case "shopId": { JsonRead.Read(reader, out ShopId? v); result.ShopId = v; break; }
                case "state": { JsonRead.Read(reader, out OrderState v); result.State = v; break; }
                case "title": { JsonRead.Read(reader, out string? v); result.Title = v; break; }
                case "note": { JsonRead.Read(reader, out string? v); result.Note = v; break; }
                case "count": { JsonRead.Read(reader, out long v); result.Count = v; break; }
                case "priority": { JsonRead.Read(reader, out int? v); result.Priority = v; break; }
                case "total": { JsonRead.Read(reader, out decimal? v); result.Total = v; break; }
                case "ratio": { JsonRead.Read(reader, out double v); result.Ratio = v; break; }
                case "isPaid": { JsonRead.Read(reader, out bool v); result.IsPaid = v; break; }
                case "createdAt": { JsonRead.Read(reader, out DateTimeOffset v); result.CreatedAt = v; break; }
                case "shippedAt": { JsonRead.Read(reader, out DateTimeOffset? v); result.ShippedAt = v; break; }
                case "tags": { JsonRead.Read(reader, out IReadOnlyList<string>? v); result.Tags = v; break; }
                case "lines": { JsonRead.Read(reader, out IReadOnlyList<OrderKey>? v); result.Lines = v; break; }
                case "matrix": { JsonRead.Read(reader, out IReadOnlyList<IReadOnlyList<OrderState>>? v); result.Matrix = v; break; }
                case "counts": { JsonRead.Read(reader, out IReadOnlyDictionary<string, int>? v); result.Counts = v; break; }
                case "labels": { JsonRead.Read(reader, out IReadOnlyDictionary<string, string>? v); result.Labels = v; break; }
                case "children": { JsonRead.Read(reader, out IReadOnlyList<Order>? v); result.Children = v; break; }
                case "variables": { JsonRead.Read(reader, out JsonVariables? v); result.Variables = v; break; }
                case "extra": { JsonRead.Read(reader, out JsonText? v); result.Extra = v; break; }
                case "payment": { JsonRead.Read(reader, out Payment? v); result.Payment = v; break; }
                default: JsonRead.Skip(reader); break;
            }
        }

        return result;
    }

    public void WriteJson(JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWrite.Required(OrderKey, "Order.orderKey");
        writer.WritePropertyName("orderKey");
        JsonWrite.Value(writer, OrderKey);
        if (ShopId is not null) { writer.WritePropertyName("shopId"); JsonWrite.Value(writer, ShopId); }
        if (!State.IsDefault) { writer.WritePropertyName("state"); JsonWrite.Value(writer, State); }
        if (Note is not null) { writer.WritePropertyName("note"); JsonWrite.Value(writer, Note); }
        if (Priority is not null) { writer.WritePropertyName("priority"); JsonWrite.Value(writer, Priority); }
        if (Total is not null) { writer.WritePropertyName("total"); JsonWrite.Value(writer, Total); }
        if (ShippedAt is not null) { writer.WritePropertyName("shippedAt"); JsonWrite.Value(writer, ShippedAt); }
        if (Lines is not null) { writer.WritePropertyName("lines"); JsonWrite.Value(writer, Lines); }
        if (Matrix is not null) { writer.WritePropertyName("matrix"); JsonWrite.Value(writer, Matrix); }
        if (Counts is not null) { writer.WritePropertyName("counts"); JsonWrite.Value(writer, Counts); }
        if (Labels is not null) { writer.WritePropertyName("labels"); JsonWrite.Value(writer, Labels); }
        if (Children is not null) { writer.WritePropertyName("children"); JsonWrite.Value(writer, Children); }
        if (Variables is not null) { writer.WritePropertyName("variables"); JsonWrite.Value(writer, Variables); }
        if (Extra is not null) { writer.WritePropertyName("extra"); JsonWrite.Value(writer, Extra); }
        if (Payment is not null) { writer.WritePropertyName("payment"); JsonWrite.Value(writer, Payment); }
        writer.WriteEndObject();
    }
}
