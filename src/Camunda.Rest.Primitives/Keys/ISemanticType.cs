using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>A key or id of the API as a type of its own, so that mixing up two of them does not compile.</summary>
/// <typeparam name="TSelf">The key or id itself.</typeparam>
public interface ISemanticType<TSelf> : IWireValue<TSelf>, IComparable<TSelf>
    where TSelf : struct, ISemanticType<TSelf>
{
    /// <summary>What a value must look like. Checked where a caller makes one, never where a response is read.</summary>
    static abstract SemanticTypeRule Rule { get; }
}
