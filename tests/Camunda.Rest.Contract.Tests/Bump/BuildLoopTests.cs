using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.LeaveOut;
using Camunda.Rest.Contract.Tests.Document;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class BuildLoopTests : IDisposable
{
    private const string Source = """
        class A
        {
            Task ReadAsync() => api.GetTextAsync();

            Task UseAsync() => ReadAsync();

            ARequest Make() => new() { Name = 1, Other = 2 };
        }

        """;

    private readonly TemporaryFolder _folder = new(
        ("src/A.cs", Source), ("src/Camunda.Rest.Primitives/P.cs", Source), ("obj/G.cs", Source));

    private readonly StringWriter _output = new() { NewLine = "\n" };

    private string Record => _folder.File("openapi/8.11/left-out.yaml");

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    [Test]
    public void Run_ErrorsThatShowOneAfterTheOther_LeavesOutRoundByRound()
    {
        BuildLoop loop = Loop(
            [
                "src/A.cs(3,33): error CS0029: Cannot implicitly convert type 'JsonVariables' to 'string'",
                "src/A.cs(7,32): error CS0117: 'ARequest' does not contain a definition for 'Name'",
            ],
            ["src/A.cs(5,24): error CS0103: The name 'ReadAsync' does not exist in the current context"]);

        loop.Run("src/A.csproj", "net10.0");

        Assert.That(
            loop.LeftOut.Select(item => $"{item.Entry.Words} {item.Entry.Reason} {item.Line}"),
            Is.EqualTo((string[])
            [
                "`A.ReadAsync` `getText` now returns a JSON object 3",
                "`A.UseAsync` it uses `A.ReadAsync`, which is left out 5",
                "The assignment of `Name` in `A.Make` the contract has no `ARequest.Name` any more 7",
            ]));
        Assert.That(
            LeftOutRecord.Read(Record).Select(entry => (entry.File, entry.Member, entry.Part)), Is.EqualTo(((string, string, string?)[])
                [("src/A.cs", "A.Make()", "Name"), ("src/A.cs", "A.ReadAsync()", null), ("src/A.cs", "A.UseAsync()", null)]));
        Assert.That(_output.ToString(), Is.EqualTo("""
            Building A for net10.0
              2 left out
            Building A for net10.0
              1 left out
            Building A for net10.0

            """));
    }

    [Test]
    public void Run_BuildThatSucceeds_WritesNoRecord()
    {
        Loop().Run(null, null);

        Assert.That(File.Exists(Record), Is.False);
        Assert.That(_output.ToString(), Is.EqualTo("Building everything\n"));
    }

    [TestCase("obj/G.cs(3,33): error CS0029: wrong", TestName = "Run_ErrorInGeneratedCode_Fails")]
    [TestCase("src/Camunda.Rest.Primitives/P.cs(3,33): error CS0029: wrong", TestName = "Run_ErrorInWhatTheToolStandsOn_Fails")]
    [TestCase("MSBUILD : error MSB1009: wrong", TestName = "Run_ErrorOfTheBuildItself_Fails")]
    [TestCase("src/A.cs(3,33): error CA1822: wrong", TestName = "Run_ErrorOfAnAnalyzer_Fails")]
    [TestCase("src/A.cs(900,1): error CS0029: wrong", TestName = "Run_ErrorThatNoUnitExplains_Fails")]
    public void Run_ErrorThatLeavingOutDoesNotCure_FailsWithIt(string error)
    {
        Assert.That(
            () => Loop([error]).Run("src/A.csproj", "net10.0"),
            Throws.TypeOf<ContractException>().With.Message.Contains("A does not build").And.Message.Contains(": wrong"));
        Assert.That(File.Exists(Record), Is.False);
    }

    [Test]
    public void Run_SameErrorAfterLeavingOut_FailsInsteadOfGoingOn()
    {
        string[] error = ["src/A.cs(3,33): error CS0029: wrong"];

        Assert.That(
            () => Loop(error, error).Run("src/A.csproj", "net10.0"),
            Throws.TypeOf<ContractException>().With.Message.Contains("src/A.cs(3,33): CS0029: wrong"));
    }

    [Test]
    public void Run_FailureWithoutAnErrorLine_FailsWithTheOutput()
    {
        Assert.That(
            () => Loop(["Segmentation fault"]).Run("src/A.csproj", "net10.0"),
            Throws.TypeOf<ContractException>().With.Message.Contains("Segmentation fault"));
    }

    private BuildLoop Loop(params string[][] rounds)
    {
        const string Text = "/text: {get: {operationId: getText, responses: {'200': {content: {text/xml: {schema: {type: string}}}}}}}";
        const string Json = "/text: {get: {operationId: getText, responses: {'200': {content: {application/json: {schema: {$ref: "
            + "'#/components/schemas/JsonVariables'}}}}}}}";
        ContractComparison comparison = new(
            ContractText.Document("8.10", Text, "ARequest: {type: object, properties: {name: {type: string}}}"),
            ContractText.Document("8.11", Json, "ARequest: {type: object, properties: {}}"));
        return new(_folder.FullName, Record, new ScriptedBuild(rounds), new SourceParser([]), new Reasons(comparison), [], _output);
    }

    private sealed class ScriptedBuild(string[][] rounds) : IBuild
    {
        private int _round;

        public BuildOutcome Run(string? project, string? framework)
        {
            string[] output = _round < rounds.Length ? rounds[_round] : [];
            _round++;
            return new(output.Length == 0, CompilerError.In(output), output);
        }
    }
}
