using Camunda.Rest.Contract.Baselines;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Baselines;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class BaselineTests : IDisposable
{
    private readonly ContractFolderFixture _contracts = new ContractFolderFixture()
        .With("8.8", Paths("a", "b"))
        .With("8.9", Paths("a", "b", "c"))
        .With("8.10", Paths("a", "b", "c", "d", "e"));

    public void Dispose() => _contracts.Dispose();

    [TestCase("8.11-alpha1", "a b c d e f", "8.11", TestName = "Of_NextVersion_IsItsOwn")]
    [TestCase("8.91-trial", "a b c d e", "8.91", TestName = "Of_NewestDocumentUnderANewerNumber_IsItsOwn")]
    [TestCase("8.91-trial", "a b c", "8.9", TestName = "Of_OlderDocumentUnderANewerNumber_IsTheOldersVersion")]
    [TestCase("8.91-trial", "a b c z", "8.9", TestName = "Of_OlderDocumentWithMore_IsTheOldersVersion")]
    [TestCase("8.91-trial", "a b", "8.8", TestName = "Of_OldestDocumentUnderANewerNumber_IsTheOldestVersion")]
    [TestCase("8.10-alpha1", "a b c d", "8.9", TestName = "Of_EarlyStateOfAVersionThatIsOut_IsTheVersionBefore")]
    [TestCase("8.8", "a b", "8.8", TestName = "Of_OldestVersion_IsItsOwn")]
    [TestCase("8.9", "a b", "8.9", TestName = "Of_VersionThatIsImportedAgain_IsItsOwn")]
    [TestCase("8.11", "a c d e", "8.11", TestName = "Of_VersionThatDropsAnOldOperation_IsItsOwn")]
    [TestCase("8.11", "a b d e", "8.11", TestName = "Of_VersionThatDropsAnOperationOfAMiddleVersion_IsItsOwn")]
    [TestCase("8.11", "z", "8.11", TestName = "Of_DocumentThatCoversNone_IsItsOwn")]
    public void Of_Document_IsTheNewestVersionWhoseAdditionsItHas(string version, string operations, string expected) =>
        Assert.That(Of(version, operations).Version, Is.EqualTo(ApiVersion.Parse(expected)));

    [Test]
    public void Of_OldestDocument_NamesWhatEachVersionAdded()
    {
        Baseline baseline = Of("8.91-trial", "a b");

        Assert.That(
            baseline.Gaps.Select(gap => $"{gap.Version}: {string.Join(' ', gap.Missing)}"),
            Is.EqualTo(new[] { "8.10: d e", "8.9: c" }));
    }

    [Test]
    public void Of_DocumentThatLacksFewOfAVersionsAdditions_IsItsOwn()
    {
        _contracts.With("8.11", Paths("a", "b", "c", "d", "e", "f", "g", "h"));

        Assert.That(Of("8.91-trial", "a b c d e f g").Version, Is.EqualTo(ApiVersion.Parse("8.91")));
        Assert.That(Of("8.91-trial", "a b c d e f").Version, Is.EqualTo(ApiVersion.Parse("8.10")));
    }

    [Test]
    public void Of_BesideAVersionWithALabel_PassesOverIt()
    {
        _contracts.With("8.90-trial", Paths("a", "b"));

        Assert.That(Of("8.91-trial", "a b").Version, Is.EqualTo(ApiVersion.Parse("8.8")));
    }

    [Test]
    public void Of_FinalVersionAfterItsAlpha_IsItsOwn()
    {
        _contracts.With("8.11-alpha1", Paths("a", "b", "c", "d", "e", "f"));

        Assert.That(Of("8.11", "a b c d e g"), Has.Property(nameof(Baseline.Version)).EqualTo(ApiVersion.Parse("8.11")));
    }

    private Baseline Of(string version, string operations) =>
        Baseline.Of(ContractText.Document(version, Paths(operations.Split(' '))), _contracts.Folder);

    private static string Paths(params string[] operations) =>
        string.Join('\n', operations.Select(id => $"/{id}: {{get: {{operationId: {id}, responses: {{'204': {{}}}}}}}}"));
}
