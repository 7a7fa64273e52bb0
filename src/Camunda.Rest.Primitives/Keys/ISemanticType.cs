using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>A key or id of the API as a type of its own, so that confusing two of them does not compile.</summary>
/// <typeparam name="TSelf">The key or id itself.</typeparam>
public interface ISemanticType<TSelf> : IWireValue<TSelf>, IComparable<TSelf>
    where TSelf : struct, ISemanticType<TSelf>
{
    /// <summary>The rule for values. Validated when a caller creates one, never when a response is read.</summary>
    static abstract SemanticTypeRule Rule { get; }
}
