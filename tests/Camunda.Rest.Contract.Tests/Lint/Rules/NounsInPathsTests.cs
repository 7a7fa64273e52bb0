using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class NounsInPathsTests
{
    [TestCase("/secrets/resolve", "resolve -> resolution")]
    [TestCase("/user-tasks/{userTaskKey}/assign", "assign -> assignment")]
    [TestCase("/jobs/{jobKey}/throw-error", "throw-error -> error")]
    [TestCase("/restore", "restore -> restoration")]
    public void Find_Verb_IsReportedWithItsNoun(string path, string finding) =>
        Assert.That(Linted.Paths<NounsInPaths>(path), Is.EqualTo([finding]));

    [TestCase("/user-tasks/{userTaskKey}/assignment")]
    [TestCase("/process-instances/incident-resolution")]
    [TestCase("/jobs/{jobKey}/error")]
    [TestCase("/jobs/search")]
    public void Find_Noun_IsNotReported(string path) =>
        Assert.That(Linted.Paths<NounsInPaths>(path), Is.Empty);
}
