using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class ActionsReadAsNounsTests
{
    [TestCase("/jobs/search", "search")]
    [TestCase("/signals/broadcast", "broadcast")]
    [TestCase("/clock/reset", "reset")]
    [TestCase("/jobs/batch-update", "batch-update")]
    public void Find_VerbThatIsANoun_IsReported(string path, string segment) =>
        Assert.That(Linted.Paths<ActionsReadAsNouns>(path), Is.EqualTo([$"{segment} -> a word that is not a verb as well"]));

    [TestCase("/jobs/activation")]
    [TestCase("/jobs/{jobKey}/failure")]
    [TestCase("/jobs/{jobKey}/error")]
    [TestCase("/secrets/resolve")]
    [TestCase("/user-tasks/form")]
    public void Find_OtherWord_IsNotReported(string path) =>
        Assert.That(Linted.Paths<ActionsReadAsNouns>(path), Is.Empty);
}
