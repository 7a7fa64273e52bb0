using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>Holds all snapshots of this repository against the rules that no single test can see.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SnapshotFilesTests
{
    private static IEnumerable<string> Files =>
        Directory.EnumerateDirectories(Repository.PathOf("tests"), "__snapshots__", SearchOption.AllDirectories)
            .SelectMany(folder => Directory.EnumerateFiles(folder));

    [Test]
    public void Files_AllOfThem_AreOfAKindThatIsRead()
    {
        Assert.That(Files, Is.Not.Empty);
        Assert.That(
            Files.Where(file => Path.GetExtension(file) is not (".snap" or ".diff") && Path.GetFileName(file) != "gone.txt"),
            Is.Empty);
    }

    [Test]
    public void Files_AllOfThem_HaveNoByteOrderMark() =>
        Assert.That(Files.Where(file => File.ReadAllBytes(file) is [0xEF, 0xBB, 0xBF, ..]), Is.Empty);
}
