using Camunda.Rest.Testing.Search;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Search;

public sealed class LikePatternTests
{
    [TestCase("", "", true)]
    [TestCase("", "a", false)]
    [TestCase("*", "", true)]
    [TestCase("abc", "abc", true)]
    [TestCase("abc", "ABC", false)]
    [TestCase("abc", "abcd", false)]
    [TestCase("a?c", "abc", true)]
    [TestCase("a?c", "ac", false)]
    [TestCase("a*", "a", true)]
    [TestCase("*c", "abc", true)]
    [TestCase("a*b*c", "a1b2b3c", true)]
    [TestCase("a*b*c", "a1c2b3", false)]
    [TestCase("*ab*ab", "abab", true)]
    [TestCase("*aab", "aaab", true)]
    [TestCase("a\\*", "a*", true)]
    [TestCase("a\\*", "ab", false)]
    [TestCase("a\\?", "a?", true)]
    [TestCase("a\\?", "ab", false)]
    [TestCase("a\\\\", "a\\", true)]
    [TestCase("a\\", "a\\", true)]
    [TestCase("a.c", "abc", false)]
    public void Matches(string pattern, string text, bool expected) =>
        Assert.That(new LikePattern(pattern).Matches(text), Is.EqualTo(expected));

    [Test]
    public void Matches_ManyStars_DoesNotExplode()
    {
        LikePattern pattern = new(string.Concat(Enumerable.Repeat("*a", 50)) + "b");

        Assert.That(pattern.Matches(new string('a', 5_000)), Is.False);
    }
}
