using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Contracts;

public sealed class ResponseShaperTests
{
    [TestCase("""{"parcelKey":"1","later":2}""", """{"parcelKey":"1","label":null}""", TestName = "Shape_PropertyOfAnotherVersion_Goes")]
    [TestCase("""{"label":"ab","sentAt":null}""", """{"label":"ab"}""", TestName = "Shape_OptionalNull_Goes")]
    [TestCase("""{"label":null}""", """{"label":null}""", TestName = "Shape_RequiredNullableNull_Stays")]
    [TestCase("""{"label":"ab","state":null}""", """{"label":"ab"}""", TestName = "Shape_RequiredNull_GoesAndIsLeftToTheValidator")]
    [TestCase(
        """{"label":"ab","inner":{"label":"cd","x":1}}""",
        """{"label":"ab","inner":{"label":"cd"}}""",
        TestName = "Shape_NestedObject_IsShapedToo")]
    [TestCase(
        """{"label":"ab","variables":{"x":null}}""", """{"label":"ab","variables":{"x":null}}""", TestName = "Shape_FreeJson_IsLeftAlone")]
    public void Shape(string entity, string expected)
    {
        JsonNode tree = JsonNode.Parse(entity)!;

        ResponseShaper.Shape(SmallContract.Read().Schema("Parcel"), tree);

        Assert.That(tree.ToJsonString(), Is.EqualTo(expected));
    }
}
