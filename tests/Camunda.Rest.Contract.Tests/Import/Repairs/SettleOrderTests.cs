using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class SettleOrderTests
{
    [Test]
    public void Import_KeywordsInAnyOrder_GiveTheSameText()
    {
        const string One = "Thing: { type: object, required: [b, a], properties: { a: { type: string, minLength: 1, nullable: true }, b: { "
            + "type: string } } }";
        const string Other = "Thing: { properties: { a: { nullable: true, minLength: 1, type: string }, b: { type: string } }, required: "
            + "[a, b], type: object }";

        Assert.That(
            Description.Import(Description.WithSchemas(One)).ToJsonString(),
            Is.EqualTo(Description.Import(Description.WithSchemas(Other)).ToJsonString()));
    }
}
