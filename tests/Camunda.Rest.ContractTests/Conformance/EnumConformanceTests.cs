using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>Every enum of the contract is an open enum with all its values, in the contract's order.</summary>
internal sealed class EnumConformanceTests
{
    private static IEnumerable<string> Enums => ComposedContract.Enums;

    [TestCaseSource(nameof(Enums))]
    public void Values_OfAnEnum_AreThoseOfTheContractInOrder(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, schema.Text("x-name")!);
        string[] expected = [.. Names(schema).Zip(Texts(schema), (member, text) => $"{member}={text}")];

        Assert.That(KnownValues.Of(type).Select(value => value.Value), Is.EqualTo(Texts(schema)));
        Assert.That(Members(type).Select(member => $"{member.Name}={member.GetValue(null)}"), Is.EqualTo(expected));
        Assert.That(Constants(type).Select(constant => $"{constant.Name}={constant.GetRawConstantValue()}"), Is.EqualTo(expected));
    }

    private static IEnumerable<string> Texts(JsonObject schema) => schema["enum"]!.AsArray().Select(value => value!.GetValue<string>());

    private static IEnumerable<string> Names(JsonObject schema) =>
        schema["x-enumNames"]!.AsArray().Select(value => value!.GetValue<string>());

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == type)
            .OrderBy(property => property.MetadataToken);

    private static IEnumerable<FieldInfo> Constants(Type type) =>
        type.GetNestedType("Values")!.GetFields().OrderBy(field => field.MetadataToken);
}
