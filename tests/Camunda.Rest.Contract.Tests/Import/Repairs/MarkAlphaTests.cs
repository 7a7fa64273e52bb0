using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class MarkAlphaTests
{
    [TestCase("summary: Wind the clock (alpha)", true)]
    [TestCase("summary: '[Alpha] Wind the clock'", true)]
    [TestCase("summary: 'Alpha: wind the clock'", true)]
    [TestCase("description: \"Winds it.\\n\\nThis endpoint is an alpha feature\\nand may change.\"", true)]
    [TestCase("description: This API endpoint is currently in alpha.", true)]
    [TestCase("description: This operation is alpha.", true)]
    [TestCase("x-alpha: true", true)]
    [TestCase("summary: Find alpha particles", false)]
    [TestCase("summary: List alphabets (alphabetically)", false)]
    [TestCase("description: This parameter is an alpha feature.", false)]
    [TestCase("description: Since 8.9.0-alpha3 this endpoint is stable. An alpha of it was there before.", false)]
    [TestCase("description: This endpoint is not part of the alpha programme.", false)]
    public void Import_WordsOfAnOperation_SayWhetherItIsAlpha(string words, bool alpha)
    {
        string description = $$"""
            openapi: 3.0.3
            paths:
              /clock:
                put:
                  tags: [Clock]
                  operationId: windClock
                  {{words}}
                  responses: { '204': { description: This endpoint is an alpha feature. } }
            """;
        using TemporaryFolder folder = new(("api.yaml", description));

        JsonObject contract = Importer.Import(folder.FullName, "8.9");

        Assert.That(contract["paths"]!["/clock"]!["put"]!["x-alpha"]?.ToJsonString(), Is.EqualTo(alpha ? "true" : null));
        Assert.That(ContractCheck.Run(SourceSet.Read(folder.FullName), contract).Losses, Is.Empty);
    }

    [Test]
    public void Run_AlphaThatTheDescriptionDoesNotState_IsALoss()
    {
        using TemporaryFolder folder = new(("api.yaml", Description.WithProperties("name: { type: string }")));
        JsonObject contract = Importer.Import(folder.FullName, "8.9");
        contract["paths"]!["/things"]!["post"]!["x-alpha"] = true;

        Assert.That(
            ContractCheck.Run(SourceSet.Read(folder.FullName), contract).Losses.Select(loss => loss.ToString()),
            Has.One.EqualTo("POST /things: x-alpha is in the contract only."));
    }
}
