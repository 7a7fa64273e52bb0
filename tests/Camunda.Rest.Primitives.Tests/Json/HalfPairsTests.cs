using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class HalfPairsTests
{
    // Not as cases of an attribute, whose strings are UTF-8 themselves.
    private static readonly TestCaseData[] Texts =
    [
        Case("plain", "", ""),
        Case("plain text", "a\u00e4\u20ac", "a\u00e4\u20ac"),
        Case("a pair", "\ud83d\ude80", "\ud83d\ude80"),
        Case("the first half", "ab\ud83d", "ab\ufffd"),
        Case("the second half", "\ude80b", "\ufffdb"),
        Case("halves in the wrong order", "\ude80\ud83d", "\ufffd\ufffd"),
        Case("a half before a pair", "\ud83d\ud83d\ude80", "\ufffd\ud83d\ude80"),
        Case("a half after a pair", "\ud83d\ude80\ude80x\ud83d", "\ud83d\ude80\ufffdx\ufffd"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void Replace_AnyText_HasNoHalfPairs(string text, string expected)
    {
        Assert.That(HalfPairs.Replace(text), Is.EqualTo(expected));
        Assert.That(HalfPairs.In(text), Is.EqualTo(text != expected));
        Assert.That(HalfPairs.In(HalfPairs.Replace(text)), Is.False);
    }

    [TestCase(@"""a""", false)]
    [TestCase(@"""\ud83d\ude80""", false)]
    [TestCase(@"""\uD83D\uDE80""", false)]
    [TestCase(@"""\\ud83d""", false)]
    [TestCase(@"""\u00e4\n\/""", false)]
    [TestCase(@"""\ud83d""", true)]
    [TestCase(@"""\ud83d\n""", true)]
    [TestCase(@"""\\\ud83d""", true)]
    [TestCase(@"""\ude80\ud83d""", true)]
    [TestCase(@"""\ud83d\ud83d\ude80""", true)]
    [TestCase(@"""\ud83d\ude80\ude80""", true)]
    [TestCase(@"""\ud8", false)]
    public void InEscapes_Json_IsFound(string json, bool expected) => Assert.That(HalfPairs.InEscapes(json), Is.EqualTo(expected));

    private static TestCaseData Case(string name, string text, string expected) =>
        new TestCaseData(text, expected).SetArgDisplayNames(name);
}
