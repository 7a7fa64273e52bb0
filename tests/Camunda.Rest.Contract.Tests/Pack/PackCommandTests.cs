using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Pack;

internal sealed class PackCommandTests
{
    [Test]
    public void Run_VersionThatIsNotRegistered_NamesThoseThatAre()
    {
        StringWriter error = new();

        int exitCode = Program.Run(["pack", "1.0", "--repository", Repository.Root], new StringWriter(), error);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error.ToString(), Does.StartWith("error: '1.0' is not a registered API version; these are: 8.8, "));
    }

    [Test]
    public void Libraries_ThatArePacked_HaveAPageAndADescription()
    {
        string[] packed =
        [
            .. from room in (string[])["src", "generated", "build", "tests"]
               from file in Directory.EnumerateFiles(Repository.PathOf(room), "*.csproj", SearchOption.AllDirectories)
               where File.ReadAllText(file).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal)
               select file,
        ];

        Assert.That(packed, Has.Length.GreaterThanOrEqualTo(4));
        Assert.Multiple(() =>
        {
            foreach (string project in packed)
            {
                string folder = Path.GetDirectoryName(project)!;
                string text = File.ReadAllText(project);
                Assert.That(text, Does.Contain("<Description>"), project);
                Assert.That(
                    File.Exists(Path.Combine(folder, "README.md")) || text.Contains("<CamundaPackageReadme>", StringComparison.Ordinal),
                    Is.True,
                    project);
                string room = Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(folder)!);
                Assert.That(room, Is.EqualTo("src").Or.EqualTo("generated"), $"Camunda.Rest.Pack.proj does not find {project}.");
            }
        });
    }
}
