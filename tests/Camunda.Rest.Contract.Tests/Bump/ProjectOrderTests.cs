using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[Parallelizable(ParallelScope.All)]
public sealed class ProjectOrderTests
{
    [Test]
    public void Of_Solution_HasEachProjectAfterWhatItRefersTo()
    {
        List<string> projects = [.. ProjectOrder.Of(Repository.PathOf("."), RepositoryFiles.Solution)];

        Assert.That(projects[..2], Is.EqualTo((string[])[ProjectOrder.Generated, ProjectOrder.Client]));
        Assert.That(
            projects.IndexOf("src/Camunda.Rest.Testing/Camunda.Rest.Testing.csproj"),
            Is.InRange(2, projects.IndexOf("tests/Camunda.Rest.Tests/Camunda.Rest.Tests.csproj") - 1));
        Assert.That(projects, Does.Not.Contain("src/Camunda.Rest.Primitives/Camunda.Rest.Primitives.csproj").And.Not.Contain(
            "build/Camunda.Rest.Contract/Camunda.Rest.Contract.csproj"));
    }
}
