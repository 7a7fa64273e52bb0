using Camunda.Rest.Testing.Expressions;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Expressions;

[Parallelizable(ParallelScope.All)]
internal sealed class FeelParserTests
{
    [TestCase("", "the end at 1 is not expected there")]
    [TestCase("a +", "the end at 4 is not expected there")]
    [TestCase("a b", "'b' at 3 is not expected there")]
    [TestCase("a < b < c", "'<' at 7 is not expected there")]
    [TestCase("a == b", "'=' at 4 is not expected there")]
    [TestCase("(a", "')' is missing before the end at 3")]
    [TestCase("[1, 2", "']' is missing before the end at 6")]
    [TestCase("{a 1}", "':' is missing before '1' at 4")]
    [TestCase("\"a", "the text that begins at 1 has no closing quote")]
    [TestCase("\"\\q\"", "the escape at 2 is not supported")]
    [TestCase("`a", "the name that begins at 1 has no closing backtick")]
    [TestCase("a # b", "'#' at 3 is not supported")]
    [TestCase("2 ** 3", "'*' at 4 is not expected there")]
    [TestCase("count(a)", "the function 'count' is not supported")]
    [TestCase("a[1]", "the filter or index at 2 is not supported")]
    [TestCase("if a then b else c", "'if' at 1 is not supported")]
    [TestCase("some x in y satisfies x", "'some' at 1 is not supported")]
    [TestCase("a in b", "'in' at 3 is not supported")]
    [TestCase("a between 1 and 2", "'between' at 3 is not supported")]
    [TestCase("@\"2020-01-01\"", "'@' at 1 is not supported")]
    [TestCase("1234567890123456789012345678901", "the number 1234567890123456789012345678901 has more digits than are supported")]
    [TestCase("not a", "'(' is missing before 'a' at 5")]
    [TestCase("a.1", "'.1' at 2 is not expected there")]
    public void Parse_BeyondTheSubset_SaysWhatAndWhere(string expression, string expected) =>
        Assert.That(() => FeelParser.Parse(expression), Throws.TypeOf<FeelSyntaxException>().With.Message.EqualTo(expected));

    [Test]
    public void Parse_DeepNesting_IsRefused() =>
        Assert.That(
            () => FeelParser.Parse(new string('(', 5000)), Throws.TypeOf<FeelSyntaxException>().With.Message.Contains("longer than"));

    [Test]
    public void Parse_NestingBeyondTheLimit_IsRefused() => Assert.That(
        () => FeelParser.Parse(new string('(', 200) + "1" + new string(')', 200)),
        Throws.TypeOf<FeelSyntaxException>().With.Message.Contains("nests deeper"));

    [TestCase("2026-01-31T10:00:00Z", "2026-01-31T10:00:00.0000000+00:00")]
    [TestCase("2026-01-31T10:00+02:00", "2026-01-31T10:00:00.0000000+02:00")]
    [TestCase("2026-01-31T10:00:00.25+02:00[Europe/Berlin]", "2026-01-31T10:00:00.2500000+02:00")]
    public void TryParse_DateTimeWithZone_IsRead(string text, string expected)
    {
        bool isRead = Moment.TryParse(text, out DateTimeOffset moment);
        Assert.That(isRead, Is.True);
        Assert.That(moment.ToString("O"), Is.EqualTo(expected));
    }

    [TestCase("2026-01-31")]
    [TestCase("2026-01-31T10:00:00")]
    [TestCase("tomorrow")]
    [TestCase("")]
    public void TryParse_AnythingElse_IsNone(string text) => Assert.That(Moment.TryParse(text, out _), Is.False);
}
