using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>Every filter property of the contract is a type with exactly the operators that the contract has for it.</summary>
internal sealed class FilterConformanceTests
{
    private const string Json = nameof(JsonText);

    /// <summary>
    /// The operators of C# for each operator of the API, and whether a value may stand on the left too; its operator is then the mirrored
    /// one.
    /// </summary>
    private static readonly Dictionary<string, (string Method, string Mirrored)> ComparisonRules = new()
    {
        ["$eq"] = ("op_Equality", "op_Equality"),
        ["$neq"] = ("op_Inequality", "op_Inequality"),
        ["$gt"] = ("op_GreaterThan", "op_LessThan"),
        ["$gte"] = ("op_GreaterThanOrEqual", "op_LessThanOrEqual"),
        ["$lt"] = ("op_LessThan", "op_GreaterThan"),
        ["$lte"] = ("op_LessThanOrEqual", "op_GreaterThanOrEqual"),
    };

    private static IEnumerable<string> Filters => ComposedContract.Filters;

    [TestCaseSource(nameof(Filters))]
    public void Operators_OfAFilter_AreThoseOfTheContract(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, schema.Text("x-name")!);
        var filter = (FilterProperty)Activator.CreateInstance(type)!;
        string[] operators = schema.List("x-operators");
        string operand = SchemaText.OperandOf(schema.Text("x-value")!);

        Assert.That(filter.SupportedOperators.Select(op => $"${CamundaNaming.ToWireName(op.ToString())}"), Is.EqualTo(operators));
        Assert.That(GeneratedTypes.Settable(type).Select(Reflected), Is.EquivalentTo(operators.Select(op => Expected(op, operand))));
        Assert.That(type.BaseType!.IsGenericType ? ReflectedText.NameOf(type.BaseType.GenericTypeArguments[0]) : null, Is.EqualTo(operand));
    }

    [TestCaseSource(nameof(Filters))]
    public void Comparisons_OfAFilter_CompileForItsOperatorsOnly(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, schema.Text("x-name")!);
        string operand = SchemaText.OperandOf(schema.Text("x-value")!);
        string[] operators = schema.List("x-operators");

        Assert.That(
            type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsSpecialName).Select(Signature),
            Is.EquivalentTo(operators.SelectMany(op => Comparisons(op, schema.Text("x-name")!, operand))
                .Append($"op_Implicit({operand})")));
        Assert.That(type.IsAssignableTo(typeof(IFilterLike)), Is.EqualTo(operators.Contains("$like")));
        Assert.That(type.IsAssignableTo(typeof(IFilterExists)), Is.EqualTo(operators.Contains("$exists")));
        Assert.That(
            Array.Exists(type.GetInterfaces(), face => face.IsGenericType
                && face.GetGenericTypeDefinition() == typeof(IFilterIn<>)
                && ReflectedText.NameOf(face.GenericTypeArguments[0]) == operand),
            Is.EqualTo(operators.Contains("$in")));
    }

    [Test]
    public void VariableCondition_HasTheOperatorsOfTheContract()
    {
        string value = ComposedContract.Published.Schemas[nameof(VariableValueFilterProperty)]!["properties"]!["value"].ReferredSchema()!;

        Assert.That(
            new VariableCondition().SupportedOperators.Select(op => $"${CamundaNaming.ToWireName(op.ToString())}"),
            Is.EqualTo(ComposedContract.Published.Schemas[value].List("x-operators")));
    }

    private static IEnumerable<string> Comparisons(string op, string type, string operand)
    {
        if (!ComparisonRules.TryGetValue(op, out var methods))
            return [];
        if (operand != Json)
            return [$"{methods.Method}({type}, {operand})", $"{methods.Mirrored}({operand}, {type})"];
        return op is "$eq" or "$neq"
            ? [$"{methods.Method}({type}, Object)", $"{methods.Mirrored}(string, {type})", $"{methods.Mirrored}(double, {type})"]
            : [$"{methods.Method}({type}, double)", $"{methods.Mirrored}(double, {type})"];
    }

    private static string Expected(string op, string operand) => op switch
    {
        "$in" => $"IReadOnlyList<{operand}>? In",
        "$notIn" => $"IReadOnlyList<{operand}>? NotIn",
        "$like" => "string? Like",
        "$exists" => "bool? Exists",
        "$gt" or "$gte" or "$lt" or "$lte" when operand == Json => $"double? {CamundaNaming.ToMemberName(op)}",
        _ => $"{operand}? {CamundaNaming.ToMemberName(op)}",
    };

    private static string Reflected(PropertyInfo property) => $"{ReflectedText.TypeOf(property)} {property.Name}";

    private static string Signature(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => ReflectedText.NameOf(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)))})";
}
