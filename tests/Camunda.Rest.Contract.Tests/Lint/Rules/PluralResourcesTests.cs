using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class PluralResourcesTests
{
    [TestCase("/user-task/search", "user-task -> user-tasks")]
    [TestCase("/activity", "activity -> activities")]
    [TestCase("/license", "license -> a noun in the plural (there is one of it)")]
    public void Find_Singular_IsReported(string path, string finding) =>
        Assert.That(Linted.Paths<PluralResources>(path), Is.EqualTo([finding]));

    [TestCase("/user-tasks/{userTaskKey}/form")]
    [TestCase("/decision-requirements")]
    public void Find_Plural_IsNotReported(string path) =>
        Assert.That(Linted.Paths<PluralResources>(path), Is.Empty);

    [Test]
    public void Find_SeveralPathsOfAResource_IsReportedOnce() =>
        Assert.That(Linted.Paths<PluralResources>("/clock", "/clock/reset", "/mode"), Has.Exactly(2).Items);
}
