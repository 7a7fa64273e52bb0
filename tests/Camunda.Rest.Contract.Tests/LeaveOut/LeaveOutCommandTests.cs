using Camunda.Rest.Contract.Tests.Document;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.LeaveOut;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class LeaveOutCommandTests : IDisposable
{
    // Written apart, so that the build does not take these tests for code that states a need.
    private const string Needs = "[" + "RequiresContract";

    private const string Composed = """
        {
          "paths": { "/v2/a": { "get": { "operationId": "getA" } } },
          "components": { "schemas": {
            "AResult": { "x-name": "AResult", "properties": { "aKey": { "x-name": "AKey" } } },
            "AState": { "x-name": "AState", "enum": ["DONE"], "x-enumNames": ["Done"] } } }
        }
        """;

    private readonly TemporaryFolder _folder = new(
        ("composed.json", Composed), ("src/B.cs", "class B\n{\n    void Act() { }\n\n    void Rest() { }\n}\n"));

    private readonly ContractFolderFixture _contracts = new ContractFolderFixture()
        .With(
            "8.8", "/a: {get: {operationId: getA, responses: {'204': {}}}}", "AResult: {type: object, properties: {aKey: {type: string}}}")
        .With(
            "8.9",
            "/b: {get: {operationId: getB, responses: {'204': {}}}}",
            "BResult: {type: object, properties: {bName: {type: string}}}\nAState: {type: string, enum: [DONE, GONE]}");

    private string Copy => _folder.File("out/src/A.cs");

    public void Dispose()
    {
        _folder.Dispose();
        _contracts.Dispose();
    }

    [TestCase("getA")]
    [TestCase("getA|getB")]
    [TestCase("getB|AResult.AKey")]
    [TestCase("AResult\", \"AResult.AKey")]
    [TestCase("AState.Done")]
    public void Run_NeedThatTheContractHas_LeavesTheFileAlone(string needs)
    {
        Assert.That(Run(Stating(needs)), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(_folder.File("list.txt")), Is.Empty);
        Assert.That(File.Exists(Copy), Is.False);
    }

    [TestCase("Thing Make() => new()\n    {\n        Gone = 1, COMMENT\n        Stays = 2,\n    };")]
    [TestCase("Thing Make() => new() { Stays = 2, Gone = new[] { 1, 2 } COMMENT\n    };")]
    [TestCase("Thing[] All =>\n    [\n        Gone(1), COMMENT\n        Stays(2),\n    ];")]
    public void Run_NeedInAComment_LeavesOutTheAssignmentOrElementBeforeIt(string member)
    {
        Assert.That(
            Run($"class A\n{{\n    {member.Replace("COMMENT", $"// {Needs}(\"getB\")]", StringComparison.Ordinal)}\n}}\n"),
            Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(Copy), Does.Contain("Stays").And.Not.Contain("Gone"));
    }

    [Test]
    public void Run_NeedInACommentBehindSomethingElse_IsRefusedAtItsLine() => Assert.That(
        Run($"class A\n{{\n    void Act() {{ }} // {Needs}(\"getB\")]\n}}\n").Error,
        Does.StartWith($"error: {_folder.File("src/A.cs")}(3): a need in a comment stands behind an assignment"));

    [TestCase("getB")]
    [TestCase("getB|BResult")]
    [TestCase("getA\", \"BResult")]
    [TestCase("BResult.BName")]
    [TestCase("AState.Gone")]
    public void Run_NeedThatOnlyAnotherVersionHas_LeavesTheMemberOut(string needs)
    {
        Assert.That(Run(Stating(needs)), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(_folder.File("list.txt")), Is.EqualTo("src/A.cs\n"));
        Assert.That(File.ReadAllText(Copy), Does.EndWith("\"\nclass A\n{\n\n\n    void Stays() { }\n}\n"));
    }

    [Test]
    public void Run_NeedOfAType_LeavesTheTypeOut()
    {
        Run($"namespace N;\n\n{Needs}(\"getB\")]\nclass A {{ }}\n\nclass C {{ }}\n");

        Assert.That(File.ReadAllText(Copy), Does.EndWith("\"\nnamespace N;\n\n\n\n\nclass C { }\n"));
    }

    [Test]
    public void Run_NeedThatNoVersionHas_IsAnErrorAtItsLine()
    {
        (int code, string error) = Run(Stating("getC"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Is.EqualTo(
            $"{_folder.File("src/A.cs")}(3): error CAMUNDA0001: no contract has 'getC'; correct the operation id, type or member."));
    }

    [Test]
    public void Run_NeedThatIsNoPlainText_IsRefusedAtItsLine()
    {
        Assert.That(
            () => Run($"class A\n{{\n    {Needs}(Names.B)]\n    void Act() {{ }}\n}}\n"),
            Is.EqualTo((1, $"error: {_folder.File("src/A.cs")}(3): a need is a plain text on a member or type; it is read without "
                + "compiling the file.")));
    }

    [Test]
    public void Run_EntryOfTheRecord_LeavesTheUnitOut()
    {
        (int code, string error) = Run("class A { }\n", "- file: src/B.cs\n  member: B.Act()\n  reason: gone\n");

        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(_folder.File("list.txt")), Is.EqualTo("src/B.cs\n"));
        Assert.That(File.ReadAllText(_folder.File("out/src/B.cs")), Does.EndWith("class B\n{\n\n\n    void Rest() { }\n}\n"));
    }

    [TestCase("src/B.cs", "B.Gone()", "src/B.cs has no 'B.Gone()'.")]
    [TestCase("src/C.cs", "C", "there is no file src/C.cs.")]
    public void Run_EntryThatNamesNothing_IsAnErrorAtItsLine(string file, string member, string sentence)
    {
        (int code, string error) = Run("class A { }\n", $"# Words.\n- file: {file}\n  member: {member}\n  reason: gone\n");

        Assert.That((code, error), Is.EqualTo((1, $"{_folder.File("left-out.yaml")}(2): error CAMUNDA0001: {sentence}")));
    }

    [Test]
    public void Run_EntryThatTheSymbolsSwitchOff_IsNoError()
    {
        (int code, string error) = Run("#if NET8_0\nclass A { }\n#endif\n", "- file: src/A.cs\n  member: A\n  reason: gone\n");

        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(_folder.File("list.txt")), Is.Empty);
    }

    [Test]
    public void Run_Again_DoesNotTouchTheCopy()
    {
        Run(Stating("getB"));
        File.SetLastWriteTimeUtc(Copy, DateTime.UnixEpoch);
        Run(Stating("getB"));

        Assert.That(File.GetLastWriteTimeUtc(Copy), Is.EqualTo(DateTime.UnixEpoch));
    }

    private static string Stating(string needs) =>
        $"class A\n{{\n    {Needs}(\"{needs}\")]\n    void Act() {{ }}\n    void Stays() {{ }}\n}}\n";

    private (int Code, string Error) Run(string source, string? record = null)
    {
        Directory.CreateDirectory(_folder.File("src"));
        File.WriteAllText(_folder.File("src/A.cs"), source);
        File.WriteAllText(_folder.File("sources.txt"), $"{_folder.File("src/A.cs")}\n{_folder.File("src/B.cs")}\n");
        if (record is not null)
        {
            File.WriteAllText(_folder.File("left-out.yaml"), record);
        }

        StringWriter error = new();
        int code = Program.Run(
            [
                "leave-out",
                "--sources",
                _folder.File("sources.txt"),
                "--symbols",
                "A;B",
                "--composed",
                _folder.File("composed.json"),
                "--contract",
                _contracts.FileOf("8.8"),
                "--record",
                _folder.File("left-out.yaml"),
                "--root",
                _folder.FullName,
                "--to",
                _folder.File("out"),
                "--list",
                _folder.File("list.txt"),
            ],
            TextWriter.Null,
            error);
        return (code, error.ToString().TrimEnd());
    }
}
