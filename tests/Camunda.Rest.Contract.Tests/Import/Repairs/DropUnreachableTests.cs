using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DropUnreachableTests
{
    [Test]
    public void Import_SchemaThatNoOperationReaches_IsLeftOut()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties(
            "name: { type: string }", "    Other: { type: object, properties: { name: { type: string } } }"));

        Assert.That(schemas.Select(schema => schema.Key), Is.EqualTo((string[])["Thing"]));
    }
}
