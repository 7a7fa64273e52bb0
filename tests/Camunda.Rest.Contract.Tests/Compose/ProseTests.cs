using Camunda.Rest.Contract.Compose;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class ProseTests
{
    [TestCase("Reads it", "Reads it.")]
    [TestCase("Reads it.", "Reads it.")]
    [TestCase("Reads\n  it ", "Reads it.")]
    [TestCase("a < b & c > d", "a &lt; b &amp; c &gt; d.")]
    [TestCase("Takes `a<b>` only.", "Takes <c>a&lt;b&gt;</c> only.")]
    [TestCase("Ends in `code`", "Ends in <c>code</c>.")]
    public void ToXml_Sentence_IsOneLineOfXmlThatEndsWithAPeriod(string text, string expected) =>
        Assert.That(Prose.ToXml(text), Is.EqualTo(expected));

    [Test]
    public void ToXml_LoneBacktick_IsRefused() =>
        Assert.That(() => Prose.ToXml("Takes `this."), Throws.InstanceOf<ContractException>().With.Message.Contains("backtick"));
}
