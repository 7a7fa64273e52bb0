using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest;

/// <summary>Which variables a type accepts, and which it requires.</summary>
internal sealed class VariableShape
{
    /// <summary>Accepts all variables and requires none.</summary>
    private static readonly VariableShape Open = new(null, []);

    private readonly JsonObjectContract? _contract;

    private VariableShape(JsonObjectContract? contract, IReadOnlyList<string> required)
    {
        _contract = contract;
        Required = required;
    }

    /// <summary>
    /// The names of the required members: those that C# or an attribute marks as required, and constructor parameters that are not nullable
    /// and have no default.
    /// </summary>
    public IReadOnlyList<string> Required { get; }

    public static VariableShape Of(Type type, VariableSerializer serializer)
    {
        if (type == typeof(object) || serializer.ObjectContractOf(type) is not { } contract)
            return Open;
        var required = contract.Properties.Where(property => IsRequired(property, contract)).Concat(RequiredParameters(contract)).Select(member => member.PropertyName!);
        return new VariableShape(contract, [.. required.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The names of the variables that are bound to the type; null when it accepts all.</summary>
    public IReadOnlyList<string>? Names => _contract is null || _contract.ExtensionDataSetter is not null
        ? null
        : [.. _contract.Properties.Where(property => !property.Ignored).Concat(_contract.CreatorParameters).Select(member => member.PropertyName!).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Returns whether a variable is bound to the type, by its exact name or, as in JSON binding, ignoring case.</summary>
    public bool Takes(string name) =>
        _contract is null
        || _contract.ExtensionDataSetter is not null
        || _contract.Properties.GetClosestMatchProperty(name) is { Ignored: false }
        || _contract.CreatorParameters.GetClosestMatchProperty(name) is not null;

    private static bool IsRequired(JsonProperty property, JsonObjectContract contract) =>
        !property.Ignored
        && ((property.IsRequiredSpecified ? property.Required : contract.ItemRequired) is Newtonsoft.Json.Required.Always or Newtonsoft.Json.Required.AllowNull
            || property.AttributeProvider?.GetAttributes(typeof(RequiredMemberAttribute), inherit: true).Count > 0);

    private static IEnumerable<JsonProperty> RequiredParameters(JsonObjectContract contract)
    {
        if (contract.CreatorParameters.Count == 0 || ConstructorOf(contract) is not { } parameters)
            return [];
        var nullability = new NullabilityInfoContext();
        return contract.CreatorParameters.Where(member =>
            Array.Find(parameters, parameter => parameter.Name == member.UnderlyingName) is { HasDefaultValue: false } parameter
            && nullability.Create(parameter).WriteState == NullabilityState.NotNull);
    }

    /// <summary>Returns the constructor for JSON binding, which is identified by its parameters only.</summary>
    private static ParameterInfo[]? ConstructorOf(JsonObjectContract contract) => contract.UnderlyingType
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Select(constructor => constructor.GetParameters())
        .FirstOrDefault(parameters => parameters.Length == contract.CreatorParameters.Count
            && parameters.All(parameter => contract.CreatorParameters.Any(member => member.UnderlyingName == parameter.Name && member.PropertyType == parameter.ParameterType)));
}
