using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Generated.Conformance;

/// <summary>Every filter property of the contract is a type with exactly the operators that the contract has for it.</summary>
internal sealed class FilterConformanceTests
{
    private static readonly Dictionary<string, string[]> s_operatorMethods = new()
    {
        ["$eq"] = ["op_Equality", "op_Inequality", "op_Implicit"],
        ["$neq"] = ["op_Inequality"],
        ["$gt"] = ["op_GreaterThan"],
        ["$gte"] = ["op_GreaterThanOrEqual"],
        ["$lt"] = ["op_LessThan"],
        ["$lte"] = ["op_LessThanOrEqual"],
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
        Assert.That(
            type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsSpecialName).Select(method => method.Name),
            Is.EquivalentTo(operators.SelectMany(op => s_operatorMethods.GetValueOrDefault(op) ?? []).Distinct()));
        Assert.That(type.BaseType!.IsGenericType ? ReflectedText.NameOf(type.BaseType.GenericTypeArguments[0]) : null, Is.EqualTo(operand));
    }

    private static string Expected(string op, string operand) => op switch
    {
        "$in" => $"IReadOnlyList<{operand}>? In",
        "$notIn" => $"IReadOnlyList<{operand}>? NotIn",
        "$like" => "string? Like",
        "$exists" => "bool? Exists",
        _ => $"{operand}? {CamundaNaming.ToMemberName(op)}",
    };

    private static string Reflected(PropertyInfo property) => $"{ReflectedText.TypeOf(property)} {property.Name}";
}
