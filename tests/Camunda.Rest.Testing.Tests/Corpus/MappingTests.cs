using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class MappingTests
{
    [Test]
    [Covers("input and output mappings", "nested targets")]
    [Covers("input and output mappings", "input without a source")]
    public async Task Mappings_NestedTargetsAndNoSource_FormContexts()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mappings.bpmn");
        await run.StartAsync("address", new { street = "Ring 1", zip = "8010", address = new { id = 1 } });
        Assert.That(
            await run.WorkAsync("normalize", new { normalized = "RING 1", warnings = new[] { "short" } }),
            Does.Contain(@"""query"":{""street"":""Ring 1"",""place"":{""zip"":""8010"",""country"":""AT""},""hint"":null}"));

        await run.AssertAsync("""
            address completed: start normalize end
              address = {"id":1,"normalized":"RING 1","quality":{"warnings":1}}, street = "Ring 1", zip = "8010"
            """);
    }

    [Test]
    [Covers("input and output mappings", "output", Unhappy = true)]
    public async Task Mappings_OutputOfAMissingVariable_BecomesNull()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mappings.bpmn");
        await run.StartAsync("address", new { street = "Ring 1", zip = "8010" });
        await run.WorkAsync("normalize");

        await run.AssertAsync("""
            address completed: start normalize end
              address = {"normalized":null,"quality":{"warnings":null}}, street = "Ring 1", zip = "8010"
            """);
    }

    [Test]
    [Covers("input and output mappings", "mapping that fails", Unhappy = true)]
    public async Task MappingIncident_InputAndThenOutput_RaiseIncidents()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mapping-incident.bpmn");
        await run.StartAsync("tax");

        await run.AssertAsync("""
            tax active: start ?file
            incident at file: IO_MAPPING_ERROR
            """);

        await run.SetAsync(new { income = 100 });
        await run.ResolveAsync();
        await run.WorkAsync("file-tax", new { tax = -1 });

        await run.AssertAsync("""
            tax active: start ?file
              income = 100
            resolved incident at file: IO_MAPPING_ERROR
            incident at file: IO_MAPPING_ERROR
            """);
    }
}
