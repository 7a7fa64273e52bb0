using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Json;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>A request without a property that the API requires is refused before it is sent; a response may lack anything.</summary>
internal sealed class RequiredPropertyTests
{
    private static IEnumerable<TestCaseData> Requests => Cases(isRequest: true);

    private static IEnumerable<TestCaseData> OtherDtos => Cases(isRequest: false);

    [TestCaseSource(nameof(Requests))]
    public void Write_RequiredPropertyOfARequestUnset_IsRefusedByName(Type type, string member)
    {
        object request = Without(type, member);

        Assert.That(
            () => GeneratedModel.Of(type).Write(request),
            Throws.ArgumentException.With.Message
                .StartsWith($"{type.Name}.{member} is required")
                .And.Property(nameof(ArgumentException.ParamName))
                .EqualTo($"{type.Name}.{member}"));
    }

    [TestCaseSource(nameof(OtherDtos))]
    public void Write_RequiredPropertyOfAnyOtherDtoUnset_IsNull(Type type, string member)
    {
        JsonObject schema = ComposedContract.Schema(type.Name);
        string wire = schema.Properties().Single(property => property.Value.Text("x-name") == member).Key;

        var written = JsonTokens.Parse(GeneratedModel.Of(type).Write(Without(type, member)));

        Assert.That(written[wire]!.Type, Is.EqualTo(Newtonsoft.Json.Linq.JTokenType.Null));
    }

    private static IEnumerable<TestCaseData> Cases(bool isRequest) =>
        from type in GeneratedTypes.Dtos
        let schema = ComposedContract.Schema(type.Name)
        where schema.Text("x-direction") == "request" == isRequest
        from property in schema.Properties()
        where property.Value.IsTrue("x-required") && !property.Value.IsTrue("x-nullable")
        let member = type.GetProperty(property.Value.Text("x-name")!)!
        where CanBeUnset(member.PropertyType)
        where schema.Text("x-direction") != "both" || property.Value["x-empty"] is null
        select new TestCaseData(type, member.Name).SetArgDisplayNames($"{type.Name}.{member.Name}");

    // A number or a boolean always has a value.
    private static bool CanBeUnset(Type type) => !type.IsValueType || type.IsAssignableTo(typeof(IWireValue));

    private static object Without(Type type, string member)
    {
        object request = SampleValue.Create(type)!;
        PropertyInfo property = type.GetProperty(member)!;
        property.SetValue(request, property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null);
        return request;
    }
}
