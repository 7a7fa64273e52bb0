using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// An enum of the API that may grow: a value that this version does not know is kept as it came, equals no known one, and is written back unchanged.
/// </summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
#pragma warning disable CA1711 // It is an enum to the API and to its users.
public interface IOpenEnum<TSelf> : IWireValue<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The values that this version knows, in the order of the contract.</summary>
    static abstract IReadOnlyList<TSelf> KnownValues { get; }

    /// <summary>Whether this version knows the value.</summary>
    bool IsKnown { get; }
}
