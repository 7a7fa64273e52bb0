using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DropRequiredOfArraysTests
{
    [Test]
    public void Import_RequiredOnAnArray_IsDropped()
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            "items: { type: array, required: [items], items: { type: string } }"));

        JsonAssert.AreEqual(properties["items"], """{"type": "array", "items": {"type": "string"}}""");
    }
}
