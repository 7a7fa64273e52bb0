using System.Text.Json.Serialization;

namespace Service;

/// <summary>The variables of an order.</summary>
internal sealed record Order([property: JsonPropertyName("orderId")] string Id, decimal Total, DateOnly Placed);
