using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Keys;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class SemanticTypeRuleTests
{
    private static readonly SemanticTypeRule Key = new("JobKey", "^-?[0-9]+$", 1, 25, isKey: true);
    private static readonly SemanticTypeRule Id = new("ShopId", @"^(<default>|[\w\.\-]{1,31})$", 1, 31);
    private static readonly SemanticTypeRule Setting = new("ShopId", @"^(<default>|[\w\.\-]{1,31})$", 1, 31, checksPattern: false);
    private static readonly SemanticTypeRule Word = new("ElementId", @"^[\p{L}_][\p{L}\p{N}_\-\.]*$");
    private static readonly SemanticTypeRule Free = new("Tag", pattern: null, minLength: 0, maxLength: 10);

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("2251799813685249")]
    public void IsValid_WholeNumber_True(string value) => Assert.That(Key.IsValid(value), Is.True);

    [TestCase("")]
    [TestCase("-")]
    [TestCase("+1")]
    [TestCase("1.0")]
    [TestCase(" 1")]
    [TestCase("1\n")]
    [TestCase("1\r\n")]
    [TestCase("\u0661\u0662")]
    [TestCase("0x1F")]
    [TestCase("12345678901234567890123456")]
    public void IsValid_NotAWholeNumberInRange_False(string value) => Assert.That(Key.IsValid(value), Is.False);

    [Test]
    public void IsValid_Null_False() => Assert.That(Key.IsValid(null), Is.False);

    [TestCase("<default>")]
    [TestCase("acme.shop-1")]
    [TestCase("...")]
    public void IsValid_WholeValueMatches_True(string value) => Assert.That(Id.IsValid(value), Is.True);

    [TestCase("<default>x")]
    [TestCase("a/b")]
    [TestCase("acme\n")]
    [TestCase("caf\u00e9", Description = "\\w is ASCII to the API")]
    public void IsValid_OnlyPartOfTheValueMatches_False(string value) => Assert.That(Id.IsValid(value), Is.False);

    [Test]
    public void IsValid_AlternativesWithoutAnchors_MatchesTheWholeValue()
    {
        var rule = new SemanticTypeRule("Unanchored", "a|ab");
        Assert.That(rule.IsValid("ab"), Is.True);
        Assert.That(rule.IsValid("abc"), Is.False);
    }

    [TestCaseSource(typeof(SemanticTypeRule), nameof(SemanticTypeRule.TakePlainNames))]
    public void IsValid_PatternOfTheContractThatTakesPlainNames_AgreesWithTheExpression(string pattern)
    {
        const string Alphabet = "abzAZ019__--..~+:@<> \u00e4\u0661";
        var rule = new SemanticTypeRule("Id", pattern);
        var expression = new Regex(
            $@"\A(?:{pattern})\z", pattern.Contains(@"\p", StringComparison.Ordinal) ? RegexOptions.None : RegexOptions.ECMAScript);
        var random = new Random(pattern.Length);
        var texts = Enumerable.Range(0, 5000)
            .Select(_ => new string(random.GetItems(Alphabet.AsSpan(0, random.Next(8, Alphabet.Length + 1)), random.Next(1, 12))));
        foreach (string text in texts.Concat([new string('a', 31), new string('a', 32), new string('a', 100), new string('a', 101)])
            .Where(text => text is not ("." or "..") && text == text.Trim()))
        {
            Assert.That(rule.IsValid(text), Is.EqualTo(expression.IsMatch(text)), text);
        }
    }

    [TestCase("\u00c4pfel_1", ExpectedResult = true)]
    [TestCase("1st", ExpectedResult = false)]
    public bool IsValid_UnicodeClasses_AreKept(string value) => Word.IsValid(value);

    [TestCase(".")]
    [TestCase("..")]
    [TestCase("")]
    [TestCase(" a")]
    [TestCase("a\u00a0")]
    [TestCase("a\u0000b")]
    [TestCase("a\u0085b")]
    [TestCase("a\u007fb")]
    [TestCase("12345678901")]
    public void IsValid_WithoutPattern_StillRefusesWhatAPathCannotCarry(string value) => Assert.That(Free.IsValid(value), Is.False);

    [TestCase("a b")]
    [TestCase("...")]
    [TestCase("\ud83d\ude80")]
    public void IsValid_WithoutPattern_TakesOtherText(string value) => Assert.That(Free.IsValid(value), Is.True);

    [Test]
    public void IsValid_HalfASurrogatePair_False()
        => Assert.That(new[] { "\ud83d", "a\ude80", "\ud83d\ud83d\ude80", "\ude80\ud83d" }.Any(Free.IsValid), Is.False);

    [TestCase("Pr\u00fcfung")]
    [TestCase("auth0|123")]
    [TestCase("a b")]
    [TestCase("a/b\\c")]
    [TestCase("%2e%2e")]
    [TestCase("...")]
    [TestCase("\ud83d\ude80")]
    public void IsValid_PatternIsASettingOfTheCluster_TakesAnyText(string value) => Assert.That(Setting.IsValid(value), Is.True);

    [TestCase("", "is empty")]
    [TestCase(".", "dot segment")]
    [TestCase("..", "dot segment")]
    [TestCase(" ", "white space")]
    [TestCase("a\n", "control character")]
    [TestCase("a\u0085b", "control character")]
    public void Validate_PatternIsASettingOfTheCluster_RefusesWhatCanNeverBeRight(string value, string reason) =>
        Assert.That(() => Setting.Validate(value), Throws.TypeOf<FormatException>().With.Message.Contains(reason));

    [Test]
    public void IsValid_PatternIsASettingOfTheCluster_TakesUpTo256Characters()
    {
        Assert.That(() => Setting.Validate("a\ud83d"), Throws.TypeOf<FormatException>().With.Message.Contains("unpaired surrogate"));
        Assert.That(Setting.IsValid(new string('x', 256)), Is.True);
        Assert.That(
            () => Setting.Validate(new string('x', 257)), Throws.TypeOf<FormatException>().With.Message.Contains("the maximum is 256"));
        Assert.That((Setting.Pattern, Setting.MaxLength, Setting.ChecksPattern), Is.EqualTo((Id.Pattern, 31, false)));
    }

    [Test]
    public void Validate_Valid_ReturnsTheSameString()
    {
        string value = new('7', 3);
        Assert.That(Key.Validate(value), Is.SameAs(value));
    }

    [Test]
    public void Validate_Null_NamesTheArgument()
    {
        string? missing = null;
        Assert.That(() => Key.Validate(missing!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("missing"));
    }

    [Test]
    public void Validate_BrokenRule_NamesTypeRuleAndValue()
    {
        FormatException key = Assert.Throws<FormatException>(() => Key.Validate("12a"))!;
        FormatException id = Assert.Throws<FormatException>(() => Id.Validate("a b"))!;
        Assert.That(key.Message, Does.Contain("'12a'").And.Contain("JobKey").And.Contain("whole number"));
        Assert.That(id.Message, Does.Contain("'a b'").And.Contain("ShopId").And.Contain(Id.Pattern!));
    }

    [Test]
    public void Validate_LongValueWithControlCharacters_IsShortenedAndEscaped()
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Key.Validate("\u001b[2J\r\n" + new string('x', 500)))!;
        Assert.That(thrown.Message, Does.Contain(@"\u001B[2J\u000D\u000A").And.Contain("\u2026'"));
        Assert.That(thrown.Message.Any(char.IsControl), Is.False);
        Assert.That(thrown.Message, Has.Length.LessThan(250));
    }

    [Test]
    public void Validate_PatternThatBacktracksForever_IsRefusedInTime()
    {
        var rule = new SemanticTypeRule("Slow", "^(a+)+$");
        Assert.That(() => rule.Validate(new string('a', 40) + "!"), Throws.TypeOf<FormatException>().With.Message.Contains("too long"));
    }

    [TestCase("2", "10", -1)]
    [TestCase("10", "10", 0)]
    [TestCase("-2", "1", -1)]
    [TestCase("-2", "-10", 1)]
    [TestCase("9223372036854775807", "9223372036854775808", -1)]
    [TestCase("10", "1a", -1)]
    [TestCase("a", "B", 1)]
    [TestCase("", "0", -1)]
    [TestCase(null, "", 0)]
    public void Compare_OrdersNumbersBySizeAndBeforeText(string? left, string? right, int expected)
    {
        Assert.That(Math.Sign(SemanticTypeRule.Compare(left, right)), Is.EqualTo(expected));
        Assert.That(Math.Sign(SemanticTypeRule.Compare(right, left)), Is.EqualTo(-expected));
    }

    [TestCase("1", "01")]
    [TestCase("0", "-0")]
    public void Compare_SameNumberSpelledDifferently_IsNotZero(string left, string right)
    {
        int order = SemanticTypeRule.Compare(left, right);
        Assert.That(order, Is.Not.Zero);
        Assert.That(Math.Sign(SemanticTypeRule.Compare(right, left)), Is.EqualTo(-Math.Sign(order)));
    }

    [Test]
    public void Compare_MixedValues_IsATotalOrder()
    {
        string[] values = ["", "-10", "-9", "-0", "0", "00", "1", "9", "10", "1a", "9a", "a", "-", "-a", "."];
        foreach (string a in values)
        {
            foreach (string b in values)
            {
                foreach (string c in values)
                {
                    bool isTransitive = !(SemanticTypeRule.Compare(a, b) <= 0 && SemanticTypeRule.Compare(b, c) <= 0)
                        || SemanticTypeRule.Compare(a, c) <= 0;
                    Assert.That(isTransitive, Is.True, $"{a} {b} {c}");
                }
            }
        }
    }
}
