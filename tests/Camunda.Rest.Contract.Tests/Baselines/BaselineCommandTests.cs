using Camunda.Rest.Contract.Tests.Document;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Baselines;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class BaselineCommandTests : IDisposable
{
    private const string A = "/a: {get: {operationId: a, responses: {'204': {}}}}";
    private const string AAndB = A + "\n/b: {get: {operationId: b, responses: {'204': {}}}}";

    private readonly ContractFolderFixture _contracts = new ContractFolderFixture().With("8.8", A).With("8.9", AAndB);

    private string Note => _contracts.PathOf("baseline.txt");

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Run_OlderDocumentUnderANewerNumber_NotesTheVersionAndSaysWhatIsLeftOut()
    {
        _contracts.With("8.91-trial", A);

        Assert.That(Run("8.91-trial"), Is.EqualTo("""
            8.91-trial lacks 1 of the operations that 8.9 added, such as b: the code for 8.9 is left out.
            8.91-trial is built with the code of 8.8.

            """));
        Assert.That(File.ReadAllText(Note), Is.EqualTo("8.8\n"));
    }

    [Test]
    public void Run_DocumentThatCoversAllVersions_TakesAnOldNoteAway()
    {
        File.WriteAllText(Note, "8.8\n");
        _contracts.With("8.10", AAndB);

        Assert.That(Run("8.10"), Is.EqualTo("8.10 is built with the code of all versions before it.\n"));
        Assert.That(File.Exists(Note), Is.False);
    }

    [Test]
    public void Run_CommittedContracts_AreTheirOwnBaseline([Values("8.8", "8.9", "8.10")] string version) =>
        Assert.That(
            Run(Repository.PathOf($"openapi/{version}/contract.yaml"), Note),
            Does.EndWith($"{version} is built with the code of all versions before it.\n"));

    private string Run(string version) => Run(_contracts.FileOf(version), Note);

    private static string Run(string contract, string note)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new();
        int exitCode = Program.Run(["baseline", "--contract", contract, "--to", note], output, error);
        Assert.That((exitCode, error.ToString()), Is.EqualTo((0, "")));
        return output.ToString();
    }
}
