using Camunda.Rest.Contract.Split;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Split;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("split-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Update_EmptyFolder_WritesEachPart()
    {
        SplitOutcome outcome = OutputFolder.Update(_folder, [new("Models/A.cs", "class A;\n"), new("B.cs", "class B;\n")]);

        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.EqualTo(new SplitOutcome(2, 2, 0)));
            Assert.That(File.ReadAllText(At("Models/A.cs")), Is.EqualTo("class A;\n"));
            Assert.That(File.ReadAllText(At("B.cs")), Is.EqualTo("class B;\n"));
        });
    }

    [Test]
    public void Update_FolderThatDoesNotExist_IsMade()
    {
        OutputFolder.Update(At("new/folder"), [new("A.cs", "class A;\n")]);

        Assert.That(At("new/folder/A.cs"), Does.Exist);
    }

    [Test]
    public void Update_SameText_LeavesTheFileUntouched()
    {
        OutputFolder.Update(_folder, [new("A.cs", "class A;\n"), new("B.cs", "class B;\n")]);
        File.SetLastWriteTimeUtc(At("A.cs"), LongAgo);
        File.SetLastWriteTimeUtc(At("B.cs"), LongAgo);

        SplitOutcome outcome = OutputFolder.Update(_folder, [new("A.cs", "class A;\n"), new("B.cs", "class B2;\n")]);

        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.EqualTo(new SplitOutcome(2, 1, 0)));
            Assert.That(File.GetLastWriteTimeUtc(At("A.cs")), Is.EqualTo(LongAgo));
            Assert.That(File.GetLastWriteTimeUtc(At("B.cs")), Is.Not.EqualTo(LongAgo));
        });
    }

    [Test]
    public void Update_FileThatIsNoLongerNamed_IsDeletedButOtherKindsStay()
    {
        OutputFolder.Update(_folder, [new("A.cs", "class A;\n"), new("Models/B.cs", "class B;\n")]);
        File.WriteAllText(At("Models/notes.txt"), "kept");

        SplitOutcome outcome = OutputFolder.Update(_folder, [new("A.cs", "class A;\n")]);

        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.EqualTo(new SplitOutcome(1, 0, 1)));
            Assert.That(At("Models/B.cs"), Does.Not.Exist);
            Assert.That(At("Models/notes.txt"), Does.Exist);
        });
    }

    [Test]
    public void Update_FolderOfAProject_IsRefusedAndNothingIsDeleted()
    {
        File.WriteAllText(At("My.csproj"), "<Project />");
        File.WriteAllText(At("Handwritten.cs"), "class Handwritten;");

        Assert.That(
            () => OutputFolder.Update(_folder, [new("A.cs", "class A;\n")]),
            Throws.InstanceOf<ContractException>().With.Message.Contains("holds a project"));
        Assert.That(At("Handwritten.cs"), Does.Exist);
    }

    private string At(string path) => Path.Combine(_folder, path);
}
