using Camunda.Rest.Contract.Naming;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class WordsTests
{
    [TestCase("ParentProcessInstanceKey", "parent process instance key")]
    [TestCase("externalUrl", "external URL")]
    [TestCase("AD_HOC_SUB_PROCESS", "ad hoc sub process")]
    public void Of_Name_IsItsWords(string name, string expected) =>
        Assert.That(Words.Of(name), Is.EqualTo(expected));

    [TestCase("element instance", "an element instance")]
    [TestCase("tenant", "a tenant")]
    [TestCase("user task", "a user task")]
    [TestCase("update", "an update")]
    public void WithArticle_Words_HasTheOneThatIsSpoken(string words, string expected) =>
        Assert.That(Words.WithArticle(words), Is.EqualTo(expected));
}
