using Camunda.Rest.Feel.BuiltIns;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.BuiltIns;

public sealed class RoundingTests
{
    // The table of the modes in the documentation of Java's RoundingMode.
    [TestCase("5.5", 6, 5, 6, 5, 6, 5, 6)]
    [TestCase("2.5", 3, 2, 3, 2, 3, 2, 2)]
    [TestCase("1.6", 2, 1, 2, 1, 2, 2, 2)]
    [TestCase("1.1", 2, 1, 2, 1, 1, 1, 1)]
    [TestCase("1.0", 1, 1, 1, 1, 1, 1, 1)]
    [TestCase("-1.0", -1, -1, -1, -1, -1, -1, -1)]
    [TestCase("-1.1", -2, -1, -1, -2, -1, -1, -1)]
    [TestCase("-1.6", -2, -1, -1, -2, -2, -2, -2)]
    [TestCase("-2.5", -3, -2, -2, -3, -3, -2, -2)]
    [TestCase("-5.5", -6, -5, -5, -6, -6, -5, -6)]
    public void Round_EachMode_IsAsInJava(string number, int up, int down, int ceiling, int floor, int halfUp, int halfDown, int halfEven)
    {
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        decimal?[] expected = [up, down, ceiling, floor, halfUp, halfDown, halfEven];

        Assert.That(RoundAll(value, 0), Is.EqualTo(expected));
        Assert.That(RoundAll(value * 100, -2), Is.EqualTo(expected.Select(item => item * 100)));
        Assert.That(RoundAll(value / 100, 2), Is.EqualTo(expected.Select(item => item / 100)));
    }

    private static IEnumerable<decimal?> RoundAll(decimal number, int scale) =>
        Rounding.Modes.Take(7).Select(mode => Rounding.Round(number, scale, mode));

    [Test]
    public void Round_Unnecessary_ReturnsTheNumberOrNull() => Assert.That(
        (Rounding.Round(1.50m, 1, "UNNECESSARY"), Rounding.Round(1.55m, 1, "UNNECESSARY"), Rounding.Round(1, -50, "UNNECESSARY")),
        Is.EqualTo(((decimal?)1.5m, (decimal?)null, (decimal?)null)));

    [Test]
    public void Round_ScaleBeyondTheDigits_ReturnsTheNumberOrZero()
    {
        Assert.That(
            (Rounding.Round(1.23m, 100, "UP"), Rounding.Round(1.23m, -100, "DOWN"), Rounding.Round(-1.23m, -100, "CEILING")),
            Is.EqualTo(((decimal?)1.23m, (decimal?)0m, (decimal?)0m)));
        Assert.That(() => Rounding.Round(1.23m, -100, "UP"), Throws.TypeOf<OverflowException>());
        Assert.That(() => Rounding.Round(decimal.MaxValue, -28, "UP"), Throws.TypeOf<OverflowException>());
    }
}
