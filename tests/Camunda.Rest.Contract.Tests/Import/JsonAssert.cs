using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

/// <summary>Compares JSON trees by value, and shows both when they differ.</summary>
internal static class JsonAssert
{
    public static void AreEqual(JsonNode? actual, string expected) =>
        Assert.That(
            JsonNode.DeepEquals(actual, JsonNode.Parse(expected)),
            Is.True,
            () => $"expected {JsonNode.Parse(expected)?.ToJsonString()}\n but was {actual?.ToJsonString()}");
}
