using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>The coverage as JSON.</summary>
public sealed class CoverageJsonTests
{
    [Test]
    public async Task WriteJson_Process_HasTotalsItemsAndTests()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("first", "small", CoverageModels.Small(processName: "Small", endName: "Done"), ["start", "start"], ["go"]));
        JsonNode json = await WriteAsync(coverage);
        string model = coverage.Processes[0].Model;
        JsonNode expected = JsonNode.Parse(
            $$"""
            {
              "rate": 0.6666666666666666, "elementRate": 0.5, "flowRate": 1,
              "elementsCovered": 1, "elementsTotal": 2, "flowsCovered": 1, "flowsTotal": 1,
              "processes": [
                {
                  "processId": "small", "name": "Small", "model": "{{model}}",
                  "rate": 0.6666666666666666, "elementRate": 0.5, "flowRate": 1,
                  "elementsCovered": 1, "elementsTotal": 2, "flowsCovered": 1, "flowsTotal": 1,
                  "elements": [
                    { "id": "start", "name": null, "type": "startEvent", "hits": 2 },
                    { "id": "end", "name": "Done", "type": "endEvent", "hits": 0 }
                  ],
                  "flows": [{ "id": "go", "name": null, "type": "sequenceFlow", "source": "start", "target": "end", "hits": 1 }],
                  "tests": ["first"]
                }
              ]
            }
            """)!;
        Assert.That(JsonNode.DeepEquals(json, expected), Is.True, json.ToJsonString());
    }

    [Test]
    public async Task WriteJson_NothingRan_HasEmptyProcesses()
    {
        JsonNode json = await WriteAsync(new());
        Assert.That(((double)json["rate"]!, json["processes"]!.AsArray().Count), Is.EqualTo((1.0, 0)));
    }

    [Test]
    public async Task WriteJson_HostileTestName_IsValidJson()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a\"\u0000\uD800</script>", "small", CoverageModels.Small(), [], []));
        JsonNode json = await WriteAsync(coverage);
        Assert.That(json["processes"]![0]!["tests"]![0]!.GetValue<string>(), Is.EqualTo("a\"\u0000\uFFFD</script>"));
    }

    [Test]
    public void WriteJson_EmptyPath_Throws() => Assert.That(() => new ProcessCoverage().WriteJsonAsync(""), Throws.ArgumentException);

    private static async Task<JsonNode> WriteAsync(ProcessCoverage coverage)
    {
        using TestFolder folder = new();
        string path = Path.Combine(folder.Path, "new", "coverage.json");
        await coverage.WriteJsonAsync(path);
        return JsonNode.Parse(await File.ReadAllTextAsync(path))!;
    }
}
