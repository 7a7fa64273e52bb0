using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest;

/// <summary>Which variables a type takes, and which it cannot do without.</summary>
internal sealed class VariableShape
{
    /// <summary>Takes all variables and needs none.</summary>
    private static readonly VariableShape Open = new(null, []);

    private readonly JsonObjectContract? _contract;

    private VariableShape(JsonObjectContract? contract, IReadOnlyList<string> required)
    {
        _contract = contract;
        Required = required;
    }

    /// <summary>The names of the members that have to be there: those that C# or an attribute calls required, and constructor parameters that take no null and have no default.</summary>
    public IReadOnlyList<string> Required { get; }

    public static VariableShape Of(Type type, VariableSerializer serializer)
    {
        if (type == typeof(object) || serializer.ObjectContractOf(type) is not { } contract)
            return Open;
        var required = contract.Properties.Where(property => IsRequired(property, contract)).Concat(RequiredParameters(contract)).Select(member => member.PropertyName!);
        return new VariableShape(contract, [.. required.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The names of the variables that are read into the type; null when it takes all.</summary>
    public IReadOnlyList<string>? Names => _contract is null || _contract.ExtensionDataSetter is not null
        ? null
        : [.. _contract.Properties.Where(property => !property.Ignored).Concat(_contract.CreatorParameters).Select(member => member.PropertyName!).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a variable is read into the type, by its exact name or, as JSON is bound, by one that differs in case.</summary>
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

    /// <summary>The constructor that JSON is bound by; it is known by its parameters only.</summary>
    private static ParameterInfo[]? ConstructorOf(JsonObjectContract contract) => contract.UnderlyingType
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Select(constructor => constructor.GetParameters())
        .FirstOrDefault(parameters => parameters.Length == contract.CreatorParameters.Count
            && parameters.All(parameter => contract.CreatorParameters.Any(member => member.UnderlyingName == parameter.Name && member.PropertyType == parameter.ParameterType)));
}
