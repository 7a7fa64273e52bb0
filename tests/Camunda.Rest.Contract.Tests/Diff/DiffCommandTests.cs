using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Diff;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class DiffCommandTests : IDisposable
{
    private readonly ContractFolderFixture _contracts = new ContractFolderFixture()
        .With("8.8", "/a: {get: {operationId: a, responses: {'204': {}}}}", "T: {type: object, properties: {p: {type: string}}}")
        .With("8.9", "/b: {get: {operationId: b, responses: {'204': {}}}}", "T: {type: object, properties: {p: {type: boolean}}}");

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Run_TwoContracts_PrintsTheGroupsAndTheNumbers() =>
        Assert.That(Run(), Is.EqualTo("""
            Operations added (1)
              b  GET /b

            Operations removed (1)
              a  GET /a

            Types changed (1)
              T
                p: string -> boolean

            8.8 -> 8.9: 1 operations added, 1 removed, 0 changed; 0 types added, 0 removed, 1 changed.

            """));

    [Test]
    public void Run_Summary_PrintsTheNumbersOnly() =>
        Assert.That(
            Run("--summary"), Is.EqualTo("8.8 -> 8.9: 1 operations added, 1 removed, 0 changed; 0 types added, 0 removed, 1 changed.\n"));

    private string Run(params string[] options)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new();
        int exitCode = Program.Run(
            ["diff", "--from", _contracts.FileOf("8.8"), "--to", _contracts.FileOf("8.9"), .. options], output, error);
        Assert.That((exitCode, error.ToString()), Is.EqualTo((0, "")));
        return output.ToString();
    }
}
