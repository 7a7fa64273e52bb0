namespace Camunda.Rest.Json;

/// <summary>The common members of keys, ids and open enums, so that one set of converters supports all of them.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IWireValue<TSelf> : IWireValue, IJsonModel<TSelf>, IParsable<TSelf>, ISpanFormattable, IEquatable<TSelf>
    where TSelf : struct, IWireValue<TSelf>
{
    /// <summary>Creates a value from a response, without validation.</summary>
    static abstract TSelf FromWire(string value);
}
