namespace Camunda.Rest.Samples.NativeAot;

/// <summary>How an order is paid.</summary>
internal enum PaymentMethod
{
    /// <summary>By credit card.</summary>
    Card,

    /// <summary>By bank transfer.</summary>
    Transfer,
}
