using System.Text;
using Camunda.Rest.Testing.Http;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class StrictJsonTests
{
    [TestCase("""{"a":{"b":[1,2.50,9007199254740993,null,"\ud83d\ude00"]}}""")]
    [TestCase("null")]
    [TestCase("3")]
    public void Parse_Json_KeepsItToTheDigit(string json) =>
        Assert.That(StrictJson.Parse(Encoding.UTF8.GetBytes(json))?.ToJsonString() ?? "null", Is.EqualTo(json).IgnoreCase);

    [TestCase("{", "malformed")]
    [TestCase("""{"a":1,}""", "malformed")]
    [TestCase("""{"a":1} x""", "malformed")]
    [TestCase("""{a:1}""", "malformed")]
    [TestCase("""{"a":1}//x""", "malformed")]
    [TestCase("""{"a":NaN}""", "malformed")]
    [TestCase("", "malformed")]
    [TestCase("""{"b":{"a":1,"a":2}}""", "'a' twice")]
    [TestCase("""{"a":"\ud83d"}""", "surrogate")]
    public void Parse_NoJson_Is400AndSaysWhy(string text, string reason) =>
        Assert.That(
            () => StrictJson.Parse(Encoding.UTF8.GetBytes(text)),
            Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Status)).EqualTo(400).And.Message.Contains(reason));

    [Test]
    public void Parse_BytesThatAreNotUtf8_Is400() =>
        Assert.That(
            () => StrictJson.Parse(Encoding.Latin1.GetBytes("\"é\"")), Throws.TypeOf<ProblemException>().With.Message.Contains("UTF-8"));

    [Test]
    public void Parse_TooDeep_Is400() =>
        Assert.That(
            () => StrictJson.Parse(Encoding.UTF8.GetBytes(new string('[', 501) + new string(']', 501))), Throws.TypeOf<ProblemException>());
}
