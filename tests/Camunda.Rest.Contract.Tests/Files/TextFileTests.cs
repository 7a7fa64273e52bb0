using Camunda.Rest.Contract.Files;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Files;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class TextFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("text-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_NewFolder_HoldsTheFileAndNothingElse()
    {
        TextFile.Write(Path.Combine(_folder, "a", "b.txt"), "text");

        Assert.That(TextFile.Read(Path.Combine(_folder, "a", "b.txt")), Is.EqualTo("text"));
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "a")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_PathOfAFolder_IsRefusedAndLeavesNothingBehind()
    {
        string path = Path.Combine(_folder, "taken");
        Directory.CreateDirectory(path);

        Assert.That(() => TextFile.Write(path, "text"), Throws.InstanceOf<ContractException>().With.Message.Contains("cannot be written"));
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public void Read_MissingFile_IsRefusedWithItsName() =>
        Assert.That(
            () => TextFile.Read(Path.Combine(_folder, "no.txt")),
            Throws.InstanceOf<ContractException>().With.Message.Contains("no.txt").And.Message.Contains("cannot be read"));

    [Test]
    public void Read_NotUtf8_IsRefusedWithItsName()
    {
        string path = Path.Combine(_folder, "latin.yaml");
        File.WriteAllBytes(path, [.. "pattern: "u8, 0xE9]);

        Assert.That(
            () => TextFile.Read(path),
            Throws.InstanceOf<ContractException>().With.Message.Contains("latin.yaml").And.Message.Contains("not text in UTF-8"));
    }

    [Test]
    public void Delete_FileThatIsThereOrNot_LeavesNone()
    {
        string path = Path.Combine(_folder, "a.txt");
        File.WriteAllText(path, "text");

        TextFile.Delete(path);
        TextFile.Delete(path);

        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void Delete_Folder_IsRefusedWithItsName() =>
        Assert.That(
            () => TextFile.Delete(_folder),
            Throws.InstanceOf<ContractException>().With.Message.Contains(_folder).And.Message.Contains("cannot be deleted"));
}
