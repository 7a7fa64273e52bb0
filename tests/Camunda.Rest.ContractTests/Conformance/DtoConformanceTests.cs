using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>Every DTO of the contract is a class with the properties that the contract gives it, and no others.</summary>
internal sealed class DtoConformanceTests
{
    private static IEnumerable<string> Dtos => ComposedContract.Dtos;

    [TestCaseSource(nameof(Dtos))]
    public void Properties_OfADto_AreThoseOfTheContract(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, schema.Text("x-name")!);

        Assert.That(GeneratedTypes.Settable(type).Select(Reflected), Is.EquivalentTo(Expected(schema)));
        Assert.That(type, Has.Property(nameof(Type.IsSealed)).True.And.Property(nameof(Type.IsAbstract)).False);
        Assert.That(type.BaseType!.Name, Is.EqualTo(schema.Text("x-union") ?? nameof(Object)));
    }

    [TestCaseSource(nameof(Dtos))]
    public void Constants_OfADto_AreSetFromTheStart(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, schema.Text("x-name")!);
        object model = Activator.CreateInstance(type)!;

        Assert.That(
            schema.Properties()
                .Where(property => property.Value["x-const"] is not null)
                .Select(property => type.GetProperty(property.Value.Text("x-name")!)!.GetValue(model)?.ToString()),
            Is.EqualTo(schema.Properties().Select(property => property.Value.Text("x-const")).OfType<string>()));
    }

    private static IEnumerable<string> Expected(JsonObject schema)
    {
        foreach ((_, JsonObject property) in schema.Properties())
        {
            bool isAlways = property.IsTrue("x-not-null");
            bool hasToBeSet = isAlways && schema.Text("x-direction") == "request" && property["x-const"] is null;
            yield return Line(
                property.IsTrue("deprecated"),
                hasToBeSet,
                SchemaText.TypeOf(property, isOptional: !isAlways && !property.IsTrue("x-never-null")),
                property.Text("x-name")!);
        }

        if (schema.IsTrue("x-open"))
            yield return Line(isObsolete: false, hasToBeSet: false, "IReadOnlyDictionary<string, JsonText>?", "AdditionalProperties");
    }

    private static string Reflected(PropertyInfo property) => Line(
        property.IsDefined(typeof(ObsoleteAttribute)),
        property.IsDefined(typeof(RequiredMemberAttribute)),
        ReflectedText.TypeOf(property),
        property.Name);

    private static string Line(bool isObsolete, bool hasToBeSet, string type, string name) =>
        $"{(isObsolete ? "[Obsolete] " : "")}{(hasToBeSet ? "required " : "")}{type} {name}";
}
