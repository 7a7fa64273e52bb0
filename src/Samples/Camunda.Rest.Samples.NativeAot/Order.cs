namespace Camunda.Rest.Samples.NativeAot;

/// <summary>What the process is started with.</summary>
internal sealed record Order(string OrderId, decimal Total, DateOnly DueOn, PaymentMethod Method = PaymentMethod.Card);
