using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// An extensible enum of the API: a value that this version does not know is kept verbatim, equals no known value, and is written back
/// unchanged.
/// </summary>
/// <typeparam name="TSelf">The enum type.</typeparam>
#pragma warning disable CA1711 // It is an enum in the API.
public interface IOpenEnum<TSelf> : IWireValue<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The values that this version knows, in the order of the contract.</summary>
    static abstract IReadOnlyList<TSelf> KnownValues { get; }

    /// <summary>Whether this version knows the value.</summary>
    bool IsKnown { get; }
}
