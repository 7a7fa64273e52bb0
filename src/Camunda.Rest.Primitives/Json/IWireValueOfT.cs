namespace Camunda.Rest.Json;

/// <summary>What keys, ids and open enums have in common, so that one set of converters serves them all.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IWireValue<TSelf> : IWireValue, IJsonModel<TSelf>, IParsable<TSelf>, ISpanFormattable, IEquatable<TSelf>
    where TSelf : struct, IWireValue<TSelf>
{
    /// <summary>Makes a value from what a response brought, without checking it.</summary>
    static abstract TSelf FromWire(string value);
}
