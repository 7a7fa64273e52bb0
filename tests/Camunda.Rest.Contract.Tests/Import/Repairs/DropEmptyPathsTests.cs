using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DropEmptyPathsTests
{
    [TestCase("{}")]
    [TestCase("{ description: Taken back., parameters: [ { name: a, in: query, schema: { type: string } } ] }")]
    public void Import_PathWithoutAnOperation_IsDroppedWithoutALoss(string path)
    {
        using TemporaryFolder folder = new(("api.yaml", Description.WithProperties("name: { type: string }").Replace(
            "paths:\n", $"paths:\n  /gone: {path}\n", StringComparison.Ordinal)));

        JsonObject contract = Importer.Import(folder.FullName, "8.9");

        Assert.That(contract["paths"]!.AsObject().Select(member => member.Key), Is.EqualTo((string[])["/things"]));
        Assert.That(ContractCheck.Run(SourceSet.Read(folder.FullName), contract).Losses, Is.Empty);
    }
}
