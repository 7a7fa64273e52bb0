using System.Text;
using System.Text.RegularExpressions;
using Camunda.Rest.Feel.BuiltIns;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.BuiltIns;

public sealed class JavaPatternTests
{
    [TestCase(@"\d+", "x٣4", ExpectedResult = "4")]
    [TestCase(@"\w+", "é_a1", ExpectedResult = "_a1")]
    [TestCase(@"\s", "\u00a0 ", ExpectedResult = " ")]
    [TestCase(@"\S+", " ab", ExpectedResult = "ab")]
    [TestCase(@"[\D]+", "12ab", ExpectedResult = "ab")]
    [TestCase(@"\h", "\u00a0", ExpectedResult = "\u00a0")]
    [TestCase(@"a\Rb", "a\r\nb", ExpectedResult = "a\r\nb")]
    [TestCase(".+", "ab\rcd", ExpectedResult = "ab")]
    [TestCase("(?s).+", "ab\ncd", ExpectedResult = "ab\ncd")]
    [TestCase(@"\Q(.)\E+", "(.))", ExpectedResult = "(.))")]
    [TestCase(@"[\Q]-\E]+", "a]-]", ExpectedResult = "]-]")]
    [TestCase(@"\p{Alpha}+", "1ab2", ExpectedResult = "ab")]
    [TestCase(@"\P{Alpha}+", "ab12", ExpectedResult = "12")]
    [TestCase(@"\p{IsAlphabetic}+", "1äb2", ExpectedResult = "äb")]
    [TestCase(@"\pL+", "1äb2", ExpectedResult = "äb")]
    [TestCase(@"\p{InGreek}", "aα", ExpectedResult = "α")]
    [TestCase(@"[\p{Punct}&&[^.]]+", "..,!", ExpectedResult = ",!")]
    [TestCase("[a-z&&[def]]+", "abcdefg", ExpectedResult = "def")]
    [TestCase("[^a-c[x-z]]+", "abxyqrz", ExpectedResult = "qr")]
    [TestCase("[a-z&&[^m-p]]+", "mabn", ExpectedResult = "ab")]
    [TestCase("[]a]+", "b]a", ExpectedResult = "]a")]
    [TestCase("x*+", "xxx", ExpectedResult = "xxx")]
    [TestCase("(ab)++c", "ababc", ExpectedResult = "ababc")]
    [TestCase("a{2,3}?", "aaa", ExpectedResult = "aa")]
    [TestCase(@"\x41\u0042\x{43}\0104", "ABCD", ExpectedResult = "ABCD")]
    [TestCase(@"(?<x>a)\k<x>", "baa", ExpectedResult = "aa")]
    [TestCase(@"\_\-\/", "_-/", ExpectedResult = "_-/")]
    [TestCase("a}b]", "a}b]", ExpectedResult = "a}b]")]
    [TestCase("a|b", "cb", ExpectedResult = "b")]
    [TestCase("(?i)AB", "ab", ExpectedResult = "ab")]
    public string Compile_JavaPattern_Matches(string pattern, string input) => Match(input, pattern)!.Value;

    [TestCase("(")]
    [TestCase(")")]
    [TestCase("[a")]
    [TestCase("[")]
    [TestCase("a{")]
    [TestCase("a{x}")]
    [TestCase("*")]
    [TestCase(@"\")]
    [TestCase(@"\y")]
    [TestCase(@"\p{Nothing}")]
    [TestCase(@"\p{")]
    [TestCase(@"\u12")]
    [TestCase(@"[z-a]")]
    public void Compile_MalformedPattern_ReturnsNull(string pattern) => Assert.That(Match("abc", pattern), Is.Null);

    [TestCase("[", "]")]
    [TestCase("(", ")")]
    public void Compile_DeepPattern_ReturnsNull(string open, string close)
    {
        string pattern = string.Concat(Enumerable.Repeat(open, 4000)) + "a" + string.Concat(Enumerable.Repeat(close, 4000));

        Assert.That(Match("a", pattern), Is.Null);
    }

    [Test]
    public void Compile_LongPattern_ReturnsNull() => Assert.That(Match("a", new string('a', 10_001)), Is.Null);

    [Test]
    public void Compile_NestedQuantifiers_RunWithoutBacktracking() =>
        Assert.That(Match(new string('a', 5000) + "!", "^(a+)+$")!.Success, Is.False);

    [Test]
    public void Compile_CatastrophicLookahead_TimesOut() =>
        Assert.That(() => Match(new string('a', 5000) + "!", "^(?=(a+)+$)"), Throws.TypeOf<RegexMatchTimeoutException>());

    [TestCase("abc", "(b)", "[$1]", ExpectedResult = "[b]")]
    [TestCase("abc", "(b)", @"\$1", ExpectedResult = "$1")]
    [TestCase("abc", "(b)", "$0$0", ExpectedResult = "bb")]
    [TestCase("abc", "(b)", "$19", ExpectedResult = "b9")]
    [TestCase("abc", "(?<n>b)", "<${n}>", ExpectedResult = "<b>")]
    [TestCase("abc", "(b)|(c)", "$2-", ExpectedResult = "-")]
    [TestCase("abc", "(b)", "$2", ExpectedResult = null)]
    [TestCase("abc", "(b)", "$", ExpectedResult = null)]
    [TestCase("abc", "(b)", "${n}", ExpectedResult = null)]
    [TestCase("abc", "(b)", "${n", ExpectedResult = null)]
    [TestCase("abc", "(b)", "$x", ExpectedResult = null)]
    [TestCase("abc", "(b)", @"a\", ExpectedResult = null)]
    public string? TryAppend_Replacement_IsTheTextOfTheGroups(string input, string pattern, string replacement)
    {
        StringBuilder text = new();
        return JavaReplacement.TryAppend(text, replacement, Match(input, pattern)!) ? text.ToString() : null;
    }

    private static Match? Match(string input, string pattern) => JavaPattern.Compile(pattern, "")?.Match(input);
}
