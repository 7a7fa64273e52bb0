using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[Parallelizable(ParallelScope.All)]
public sealed class VersionRegisterTests
{
    private static string Committed => File.ReadAllText(Repository.PathOf(VersionRegister.FileName));

    [Test]
    public void Add_NewVersion_StandsInOrderWithItsSymbol()
    {
        using TemporaryFolder folder = new(("versions.props", Committed));
        VersionRegister register = new(folder.File("versions.props"));

        register.Add(ApiVersion.Parse("8.100"));
        register.Add(ApiVersion.Parse("8.100-alpha1"));

        string text = File.ReadAllText(folder.File("versions.props"));
        Assert.That(register.Versions.Select(version => version.ToString()), Is.Ordered.Using(new ByVersion()));
        Assert.That(text, Does.Contain(";8.100-alpha1;8.100</CamundaKnownApiVersions>"));
        Assert.That(text.Split("CAMUNDA_8_100_OR_GREATER"), Has.Length.EqualTo(2));
    }

    [Test]
    public void Remove_VersionThatWasAdded_LeavesTheFileAsItWas()
    {
        using TemporaryFolder folder = new(("versions.props", Committed));
        VersionRegister register = new(folder.File("versions.props"));

        register.Add(ApiVersion.Parse("8.100"));
        register.Remove(ApiVersion.Parse("8.100"));

        Assert.That(File.ReadAllText(folder.File("versions.props")), Is.EqualTo(Committed));
    }

    [Test]
    public void Add_VersionThatIsThere_ChangesNothing()
    {
        using TemporaryFolder folder = new(("versions.props", Committed));

        new VersionRegister(folder.File("versions.props")).Add(ApiVersion.Parse("8.9"));

        Assert.That(File.ReadAllText(folder.File("versions.props")), Is.EqualTo(Committed));
    }

    private sealed class ByVersion : IComparer<string>
    {
        public int Compare(string? x, string? y) => ApiVersion.Parse(x!).CompareTo(ApiVersion.Parse(y!));
    }
}
