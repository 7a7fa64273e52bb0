using Camunda.Rest.Contract.Document;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Snapshots;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class SnapshotFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Judge_FirstVersion_HasEverySnapshotInFull() =>
        Assert.That(Folder("8.8").Judge("a", "text\n", SnapshotForm.Difference), Is.EqualTo(new SnapshotVerdict("a.snap", "text")));

    [Test]
    public void Judge_TextOfTheVersionBefore_NeedsNoFile()
    {
        Write("8.8/a.snap", "text\n");

        Assert.That(Folder("8.9").Judge("a", "text", SnapshotForm.Whole), Is.EqualTo(SnapshotVerdict.AsBefore));
        Assert.That(Folder("8.11").Judge("a", "text", SnapshotForm.Whole), Is.EqualTo(SnapshotVerdict.AsBefore));
    }

    [Test]
    public void Judge_FileThatRepeatsTheVersionBefore_FailsWithTheWayOut()
    {
        Write("8.8/a.snap", "text\n");
        Write("8.9/a.snap", "text\n");

        Assert.That(
            Folder("8.9").Judge("a", "text", SnapshotForm.Whole).Mistake,
            Does.Contain("same as in 8.8: delete").And.Contain("8.9/__snapshots__/a.snap"));
    }

    [TestCase(SnapshotForm.Whole, "b.snap", "new")]
    [TestCase(SnapshotForm.Difference, "b.diff", "@@\n-old\n+new")]
    public void Judge_OtherTextInAVersionWithSnapshots_IsComparedWithItsFile(SnapshotForm form, string file, string content)
    {
        Write("8.8/b.snap", "old");
        Write($"8.9/{file}", content);

        Assert.That(Folder("8.9").Judge("b", "new", form), Is.EqualTo(new SnapshotVerdict(file, content)));
    }

    [Test]
    public void Judge_OtherTextWithoutAFile_FailsInAVersionThatHasSnapshots()
    {
        Write("8.8/a.snap", "old");
        Write("8.9/b.snap", "b");

        SnapshotVerdict verdict = Folder("8.9").Judge("a", "new", SnapshotForm.Whole);

        Assert.That(verdict, Is.EqualTo(new SnapshotVerdict("a.snap", "new", verdict.Mistake)));
        Assert.That(verdict.Mistake, Does.Contain("differs from the one of 8.8"));
    }

    [Test]
    public void Judge_OtherTextInANewVersion_IsASnapshotToTake()
    {
        Write("8.8/a.snap", "old");

        Assert.That(Folder("8.11").Judge("a", "new", SnapshotForm.Whole), Is.EqualTo(new SnapshotVerdict("a.snap", "new")));
    }

    [TestCase(SnapshotForm.Whole, "a.diff", "a.snap")]
    [TestCase(SnapshotForm.Difference, "a.snap", "a.diff")]
    public void Judge_FileOfTheOtherForm_FailsWithTheWayOut(SnapshotForm form, string file, string due)
    {
        Write("8.8/a.snap", "old");
        Write($"8.9/{file}", "whatever");

        SnapshotVerdict verdict = Folder("8.9").Judge("a", "new", form);

        Assert.That(verdict.File, Is.EqualTo(due));
        Assert.That(
            verdict.Mistake,
            Does.Contain($"to be OrderTests/8.9/__snapshots__/{due} and not OrderTests/8.9/__snapshots__/{file}, which is to be deleted"));
    }

    [Test]
    public void TextBefore_OfAChainOfDifferences_IsMadeFromAllOfThem()
    {
        Write("8.8/a.snap", "one\ntwo");
        Write("8.9/a.diff", LineDifference.Of("one\ntwo", "one\nthree"));
        Write("8.10/a.diff", LineDifference.Of("one\nthree", "four\nthree"));

        Assert.That(Folder("8.11").TextBefore("a"), Is.EqualTo("four\nthree"));
        Assert.That(Folder("8.10").TextBefore("a"), Is.EqualTo("one\nthree"));
    }

    [Test]
    public void TextBefore_DifferenceToAnotherText_NamesTheVersionToTakeFirst()
    {
        Write("8.8/a.snap", "changed since");
        Write("8.9/a.diff", LineDifference.Of("one\ntwo", "one\nthree"));

        Assert.That(
            () => Folder("8.10").TextBefore("a"),
            Throws.TypeOf<FormatException>().With.Message.Contains("take the snapshots of 8.9 first"));
    }

    [Test]
    public void TextBefore_VersionWithALabel_StandsBeforeItsRelease()
    {
        Write("8.8/a.snap", "old");
        Write("8.11-alpha1/a.snap", "alpha");

        Assert.That(Folder("8.11").TextBefore("a"), Is.EqualTo("alpha"));
        Assert.That(Folder("8.11-alpha1").TextBefore("a"), Is.EqualTo("old"));
        Assert.That(Folder("8.10").TextBefore("a"), Is.EqualTo("old"));
    }

    [Test]
    public void TextBefore_GoneInTheVersionBefore_IsNothing()
    {
        Write("8.8/a.snap", "old");
        Write("8.9/gone.txt", "a\n");

        Assert.That(Folder("8.10").TextBefore("a"), Is.Null);
        Assert.That(Folder("8.10").Judge("a", "again", SnapshotForm.Difference), Is.EqualTo(new SnapshotVerdict("a.snap", "again")));
    }

    [Test]
    public void CheckNames_SnapshotThatOnlyTheVersionBeforeHas_LacksAMarkUntilItHasOne()
    {
        Write("8.8/a.snap", "a");
        Write("8.8/b.snap", "b");

        Assert.That(Folder("8.9").CheckNames(["a"]).Unmarked, Is.EqualTo(new[] { "b" }));
        Assert.That(Folder("8.9").Unmarked(["b"]), Does.Contain("8.8").And.Contain("b").And.Contain("gone.txt"));
        Folder("8.9").MarkGone(["b"]);
        Assert.That(File.ReadAllText(Path.Combine(_root, "OrderTests/8.9/__snapshots__/gone.txt")), Is.EqualTo("b\n"));
        AssertNothingIsWrong(Folder("8.9").CheckNames(["a"]));
    }

    [TestCase("a", "says that 'a' is gone, and it is there")]
    [TestCase("c", "says that 'c' is gone, and the version before does not have it")]
    public void CheckNames_MarkThatIsWrong_IsAMistake(string marked, string mistake)
    {
        Write("8.8/a.snap", "a");
        Write("8.9/gone.txt", marked);

        Assert.That(Folder("8.9").CheckNames(["a"]).Mistakes, Has.One.Contains(mistake));
    }

    [Test]
    public void CheckNames_FileOfNothing_IsAMistake()
    {
        Write("8.8/b.diff", "a");

        Assert.That(
            Folder("8.8").CheckNames(["a"]).Mistakes,
            Is.EqualTo(new[] { "OrderTests/8.8/__snapshots__/b.diff is the snapshot of nothing: delete it." }));
    }

    [Test]
    public void Accept_AnyVerdict_LeavesTheOneFileThatItAsksFor()
    {
        Write("8.8/a.snap", "old");
        Write("8.9/a.snap", "anything");
        SnapshotFolder folder = Folder("8.9");

        folder.Accept("a", folder.Judge("a", "new", SnapshotForm.Difference));
        Assert.That(Files("8.9"), Is.EqualTo(new[] { "a.diff" }));
        Assert.That(Folder("8.10").TextBefore("a"), Is.EqualTo("new"));

        folder.Accept("a", folder.Judge("a", "old", SnapshotForm.Difference));
        Assert.That(Files("8.9"), Is.Empty);
    }

    [Test]
    public void AcceptNames_OtherNamesThanBefore_LeavesNoMistakeBehind()
    {
        Write("8.8/a.snap", "a");
        Write("8.8/b.snap", "b");
        Write("8.9/gone.txt", "a\n");
        Write("8.9/c.snap", "c");

        Folder("8.9").AcceptNames(["a"]);

        AssertNothingIsWrong(Folder("8.9").CheckNames(["a"]));
        Assert.That(Files("8.9"), Is.EqualTo(new[] { "gone.txt" }));
    }

    private string[] Files(string version) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(_root, "OrderTests", version, "__snapshots__"))
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    private static void AssertNothingIsWrong((IReadOnlyList<string> Unmarked, IReadOnlyList<string> Mistakes) check)
    {
        Assert.That(check.Unmarked, Is.Empty);
        Assert.That(check.Mistakes, Is.Empty);
    }

    private SnapshotFolder Folder(string version) => new(Path.Combine(_root, "OrderTests"), ApiVersion.Parse(version));

    private void Write(string file, string text)
    {
        string path = Path.Combine(_root, "OrderTests", Path.GetDirectoryName(file)!, "__snapshots__", Path.GetFileName(file));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
