using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class ComposeCommandTests : IDisposable
{
    private readonly ContractFolderFixture _contracts = new ContractFolderFixture().With(
        "8.8", "/a: {get: {operationId: getA, tags: [A], responses: {'204': {}}}}");

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Run_GoodInput_WritesTheGeneratorsInput()
    {
        (int exitCode, string error) = Run("operations: {getA: Reads a < b}");

        Assert.That((exitCode, error), Is.EqualTo((0, "")));
        Assert.That(
            JsonNode.Parse(File.ReadAllText(_contracts.PathOf("out/8.8.json")))!["paths"]!["/v2/a"]!["get"]!["description"]!.ToString(),
            Is.EqualTo("Reads a &lt; b."));
    }

    [Test]
    public void Run_RefusedInput_SaysASentenceAndWritesNothing()
    {
        (int exitCode, string error) = Run("operations: {getB: Reads b}");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(
                error,
                Does.StartWith("error: ").And.Contain("docs.yaml: $.operations.getB: no contract has this").And.Not.Contain("   at "));
            Assert.That(_contracts.PathOf("out"), Does.Not.Exist);
        });
    }

    private (int ExitCode, string Error) Run(string docs)
    {
        File.WriteAllText(_contracts.PathOf("docs.yaml"), docs);
        File.WriteAllText(_contracts.PathOf("backports.yaml"), "types: {}");
        File.WriteAllText(_contracts.PathOf("operations.yaml"), "operations: {}");
        StringWriter error = new();
        int exitCode = Program.Run(
            [
                "compose", "--contract", _contracts.FileOf("8.8"), "--api-version", "8.8", "--docs", _contracts.PathOf("docs.yaml"),
                "--backports",
                _contracts.PathOf("backports.yaml"),
                "--operations",
                _contracts.PathOf("operations.yaml"),
                "--to",
                _contracts.PathOf("out/8.8.json"),
            ],
            TextWriter.Null,
            error);
        return (exitCode, error.ToString());
    }
}
