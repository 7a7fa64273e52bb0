using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class BumpCommandTests : IDisposable
{
    private readonly TemporaryFolder _repository = new(
        (RepositoryFiles.Solution, ""),
        (VersionRegister.FileName, File.ReadAllText(Repository.PathOf(VersionRegister.FileName))),
        ("openapi/8.9/contract.yaml", ""),
        ("generated/Camunda.Rest.Generated/Output/8.9/A.cs", ""),
        (".artifacts/8.9/a.dll", ""),
        ("openapi/8.10/contract.yaml", ""));

    public void Dispose() => _repository.Dispose();

    [Test]
    public void Run_Remove_TakesTheVersionAndAllThatIsOfItOut()
    {
        (int code, string text) = Run("8.9", "--remove");

        Assert.That(code, Is.Zero, text);
        Assert.That(text, Does.StartWith("Removed 8.9; registered: 8.8 8.10"));
        Assert.That(File.ReadAllText(_repository.File(VersionRegister.FileName)), Does.Not.Contain("8.9").And.Not.Contain("8_9"));
        Assert.That(
            Directory.GetFiles(_repository.FullName, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_repository.FullName, file).Replace('\\', '/')),
            Is.EquivalentTo((string[])
                [RepositoryFiles.Solution, VersionRegister.FileName, "openapi/8.10/contract.yaml"]));
    }

    [TestCase("8.12", "--remove", "error: version 8.12 is not registered; known: 8.8 8.9 8.10")]
    [TestCase("8.12", "no-such-folder", "error: there is no file or folder 'no-such-folder'.")]
    [TestCase("next", "no-such-folder", "error: 'next' is not an API version;")]
    [TestCase("8.12", null, "error: bump needs the published description of the version, a file or a folder; or --remove.")]
    public void Run_WrongArguments_SaysWhatIsWrongAndChangesNothing(string version, string? second, string sentence)
    {
        (int code, string text) = second is null ? Run(version) : Run(version, second);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(text, Does.StartWith(sentence));
        Assert.That(
            File.ReadAllText(_repository.File(VersionRegister.FileName)),
            Is.EqualTo(File.ReadAllText(Repository.PathOf(VersionRegister.FileName))));
        Assert.That(Directory.GetDirectories(_repository.File("openapi")), Has.Length.EqualTo(2));
    }

    [Test]
    public void Run_OutsideTheRepository_SaysSo()
    {
        using TemporaryFolder elsewhere = new();

        Assert.That(
            () => RepositoryFiles.Around(elsewhere.FullName),
            Throws.TypeOf<ContractException>().With.Message.Contains("run this in the repository"));
    }

    private (int Code, string Text) Run(params string[] arguments)
    {
        StringWriter text = new() { NewLine = "\n" };
        int code = Program.Run(["bump", .. arguments, "--repository", _repository.FullName], text, text);
        return (code, text.ToString());
    }
}
