using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Tests.Shared.Samples;

/// <summary>Makes one deterministic sample of any type that the generated code uses, with every property set.</summary>
internal static class SampleValue
{
    private const int MaxDepth = 6;

    /// <summary>Keys that keep the rule of most types, tried in this order.</summary>
    private static readonly string[] WireTexts = ["2251799813685281", "2251799813685281-1", "sample", "Sample"];

    public static object? Create(Type type, string name = "sample", int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return name;
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 7;
        if (type == typeof(long))
            return 7_000_000_000L;
        if (type == typeof(double))
            return 1.5d;
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(1));
        if (type == typeof(Uri))
            return new Uri($"urn:camunda:{name}");
        if (type == typeof(QueryFlag))
            return (QueryFlag)true;
        if (type == typeof(JsonVariables))
            return JsonVariables.Parse("""{"orderId":"A-42","total":99.50,"none":null}""");
        if (type == typeof(JsonText))
            return JsonText.Parse("""{"any":[1,2.50,null]}""");
        if (type == typeof(FilterFlag))
            return FilterFlag.FromNullableBoolean(true);
        if (type == typeof(VariableConditions))
            return new VariableConditions([(VariableValueFilterProperty)Create(typeof(VariableValueFilterProperty), name, depth + 1)!]);
        if (typeof(FilterProperty).IsAssignableFrom(type))
            return CreateFilter(type);
        if (typeof(IWireValue).IsAssignableFrom(type))
            return CreateWireValue(type);
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return CreateCollection(type, name, depth);
        if (type.IsAbstract)
        {
            return Create(
                type.Assembly.GetTypes()
                    .Where(candidate => candidate.BaseType == type && !candidate.Name.StartsWith("Unknown", StringComparison.Ordinal))
                    .OrderBy(candidate => candidate.Name, StringComparer.Ordinal)
                    .First(),
                name,
                depth);
        }
        return CreateModel(type, depth);
    }

    /// <summary>A sample for an operator of a filter, where a JSON value is one of those that every such field takes.</summary>
    public static object? CreateOperand(Type type)
    {
        if (type == typeof(JsonText))
            return JsonText.From("sample");
        return type == typeof(IReadOnlyList<JsonText>) ? new[] { JsonText.From("sample"), JsonText.From(1.50m) } : Create(type);
    }

    private static object? CreateModel(Type type, int depth)
    {
        if (depth >= MaxDepth)
            return null;
        object model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            // A filter inside its own $or would never end.
            bool recursive = property.PropertyType.IsGenericType && property.PropertyType.GenericTypeArguments.Contains(type);
            if (!recursive && !IsConstant(property.GetValue(model)))
                property.SetValue(model, Create(property.PropertyType, CamundaNaming.ToWireName(property.Name), depth + 1));
        }

        return model;
    }

    /// <summary>The discriminator of a union's variant has its one value from the start.</summary>
    private static bool IsConstant(object? initial) => initial is string { Length: > 0 } || initial is IWireValue { IsDefault: false };

    private static object CreateFilter(Type type)
    {
        object filter = Activator.CreateInstance(type)!;
        PropertyInfo equality = type.GetProperty("Eq")!;
        equality.SetValue(filter, CreateOperand(equality.PropertyType));
        return filter;
    }

    private static object CreateWireValue(Type type)
    {
        if (type.GetProperty("KnownValues") is not null)
            return KnownValues.Of(type).First();
        var rule = (SemanticTypeRule)type.GetProperty("Rule")!.GetValue(null)!;

        // A cluster with the contract's own patterns takes it, too.
        return type.GetMethod("FromWire")!.Invoke(
            null, [WireTexts.First(text => rule.IsValid(text) && (rule.Pattern is null || Regex.IsMatch(text, rule.Pattern)))])!;
    }

    private static object CreateCollection(Type type, string name, int depth)
    {
        var arguments = type.GenericTypeArguments;
        if (arguments.Length == 1)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
            if (Create(arguments[0], name, depth + 1) is { } item)
                list.Add(item);
            return list;
        }

        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        map.Add("entry", Create(arguments[1], name, depth + 1));
        return map;
    }
}
