using Camunda.Rest.Contract.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Document;

[Parallelizable(ParallelScope.All)]
public sealed class ApiVersionTests
{
    [TestCase("8.9", "8.10")]
    [TestCase("8.10", "9.0")]
    [TestCase("8.10-alpha1", "8.10")]
    [TestCase("8.9", "8.10-alpha1")]
    [TestCase("8.11-alpha1", "8.11-alpha2")]
    public void CompareTo_LaterVersion_IsSmaller(string earlier, string later) =>
        Assert.That(ApiVersion.Parse(earlier).CompareTo(ApiVersion.Parse(later)), Is.LessThan(0));

    [TestCase("8.8")]
    [TestCase("8.91-trial")]
    public void ToString_OfAParsedVersion_GivesTheTextBack(string text) =>
        Assert.That(ApiVersion.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("8")]
    [TestCase("8.8.1")]
    [TestCase("v8.8")]
    [TestCase("8.8-")]
    [TestCase("")]
    public void Parse_NotAVersion_IsRefusedWithTheText(string text) =>
        Assert.That(() => ApiVersion.Parse(text), Throws.InstanceOf<ContractException>().With.Message.Contains($"'{text}'"));
}
