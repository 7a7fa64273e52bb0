using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

internal sealed class LogTextTests
{
    [TestCase("a\r\nb", "a b")]
    [TestCase("a\u0085b\u2028c\u2029d\u000Be", "a b c d e")]
    [TestCase("a\0\u001B[31mb\u007Fc\u009Bd", "a [31mb c d")]
    [TestCase("a\u202Eb\u2066c", "a b c")]
    [TestCase("  a \t b \n", "a b")]
    [TestCase("می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻")]
    [TestCase("\n", "")]
    public void OneLine_ControlsAndSeparators_AreOneSpace(string text, string expected) =>
        Assert.That(LogText.OneLine(text), Is.EqualTo(expected));

    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "abc…")]
    [TestCase("ab😀", 3, "ab…")]
    [TestCase("abc ", 3, "abc")]
    [TestCase("ab d", 3, "ab…")]
    public void OneLine_TooLong_EndsWithAnEllipsisAfterAWholeCharacter(string text, int maxLength, string expected) =>
        Assert.That(LogText.OneLine(text, maxLength), Is.EqualTo(expected));
}
