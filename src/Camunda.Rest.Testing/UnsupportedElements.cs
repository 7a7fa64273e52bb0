namespace Camunda.Rest.Testing;

/// <summary>What a <see cref="CamundaTestCluster"/> does with the elements of a model that it does not execute.</summary>
public enum UnsupportedElements
{
    /// <summary>The deployment is rejected; the response names each element and attribute.</summary>
    Refuse,

    /// <summary>
    /// The element is deployed as a stub, which completes at once with the variables of
    /// <see cref="CamundaTestClusterOptions.StubVariables"/> and takes all its outgoing flows. Each stub is logged once, as a warning.
    /// A start event is stubbed by one without a trigger, and a boundary event never occurs.
    /// </summary>
    Stub,
}
