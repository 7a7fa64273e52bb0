using Camunda.Rest.Feel.BuiltIns;
using Camunda.Rest.Feel.Evaluation;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.BuiltIns;

public sealed class BuiltInLibraryTests
{
    private static readonly BuiltInFunction[] Signatures = [.. BuiltInLibrary.Sections.SelectMany(section => section.Functions)];

    private static readonly string[] Arguments =
    [
        "null", "true", "false", "0", "1", "-1", "2.5", "1e20", "79228162514264337593543950335", "-79228162514264337593543950335",
        "\"\"", "\"a\"", "\"a(b\"", "\"$1\"", "\"UP\"", "\"2024-01-01\"", "\"Europe/Berlin\"", "[]", "[1, 2]", "[null]", "[\"a\", \"b\"]",
        "[[1], [2]]", "{}", "{a: 1}", "[{key: \"a\", value: 1}]", "[1..5]", "(1..5)", "[@\"2024-01-01\"..@\"2024-12-31\"]",
        "function(x, y) x < y", "function(x) x", "@\"2024-02-29\"", "@\"999999999-12-31\"", "@\"-999999999-01-01\"", "@\"10:00:00\"",
        "@\"10:00:00Z\"", "@\"2024-01-01T10:00:00\"", "@\"2024-01-01T10:00:00@Europe/Berlin\"", "@\"P1D\"", "@\"-P100000000D\"", "@\"P1Y\"",
    ];

    private static IEnumerable<TestCaseData> All() =>
        Signatures.Select(signature => new TestCaseData(signature).SetArgDisplayNames(Describe(signature)));

    [TestCaseSource(nameof(All))]
    public void Invoke_AnyArguments_NeverThrows(object signature)
    {
        BuiltInFunction function = (BuiltInFunction)signature;
        FeelValue[] values = [.. Arguments.Select(text => FeelExpression.Parse(text).Evaluate(FeelContext.Empty).Value)];
        Random random = new(function.Parameters.Count);
        for (int attempt = 0; attempt < 400; attempt++)
        {
            FeelRun run = new(FeelOptions.Default);
            FeelValue[] arguments = [.. function.Parameters.Select(_ => values[random.Next(values.Length)])];
            FeelValue result = function.Invoke(run, arguments);
            Assert.That(
                result.IsNull || run.Warnings.Count == 0 || run.Warnings.All(warning => warning.Kind == FeelWarningKind.NotComparable),
                $"{Describe(function)} with {string.Join(", ", arguments.Select(FeelText.Short))}: {result}, {run.Warnings.Count}");
        }
    }

    [Test]
    public void Sections_Signatures_AreUnique() => Assert.That(Signatures.Select(Describe), Is.Unique);

    [Test]
    public void Find_UnknownName_ReturnsNothing() => Assert.That(BuiltInLibrary.Find("launch rocket"), Is.Empty);

    [Test]
    public void Find_FunctionWithOverloads_ReturnsAll() =>
        Assert.That(
            BuiltInLibrary.Find("date and time").Select(function => string.Join(", ", function.Parameters)),
            Is.EqualTo(["from", "date, time", "date, timezone"]));

    [Test]
    public void Assert_ConditionThatDoesNotHold_FailsWithItsCause()
    {
        FeelContext variables = new([new("x", new FeelNumber(-1))]);

        FeelResult result = FeelExpression.Parse("assert(x, x > 0, \"'x' must be positive\")").Evaluate(variables);

        Assert.That(result.Value.IsNull, Is.True);
        Assert.That(result.Warnings, Does.Contain(new FeelWarning(FeelWarningKind.AssertFailure, "'x' must be positive")));
    }

    [TestCase("string join(for i in 1..1000 return text)")]
    [TestCase("replace(text, \"a\", text)")]
    [TestCase("for i in 1..1000 return to base64(text)")]
    [TestCase("for i in 1..1000 return upper case(text)")]
    [TestCase("for i in 1..1000000 return count([i])")]
    public void Evaluate_ResultThatGrows_IsStopped(string expression)
    {
        FeelContext variables = new([new("text", new FeelString(new string('a', 20_000)))]);

        Assert.That(
            () => FeelExpression.Parse(expression).Evaluate(variables),
            Throws.TypeOf<FeelEvaluationException>().With.Message.Contains("steps"));
    }

    [Test]
    public void Evaluate_CatastrophicPattern_ReturnsNull()
    {
        FeelContext variables = new([new("text", new FeelString(new string('a', 5000) + "!"))]);

        FeelResult result = FeelExpression.Parse("matches(text, \"^(?=(a+)+$)\")").Evaluate(variables);

        Assert.That((result.Value.IsNull, result.Warnings[0].Kind), Is.EqualTo((true, FeelWarningKind.FunctionInvocationFailure)));
        Assert.That(result.Warnings[0].Message, Does.Contain("takes too long"));
    }

    [Test]
    public void Evaluate_ManyCatastrophicPatterns_AreStopped()
    {
        FeelContext variables = new([new("text", new FeelString(new string('a', 5000) + "!"))]);

        Assert.That(
            () => FeelExpression.Parse("for i in 1..1000 return matches(text, \"^(?=(a+)+$)\")").Evaluate(variables),
            Throws.TypeOf<FeelEvaluationException>());
    }

    [Test]
    public void Evaluate_Now_IsInTheZoneOfTheOptions()
    {
        FeelOptions options = new() { TimeProvider = new FixedTime(), TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

        Assert.That(Evaluate("now()", options), Is.EqualTo("2024-05-02T00:30:00@Europe/Berlin"));
        Assert.That(Evaluate("today()", options), Is.EqualTo("2024-05-02"));
    }

    [Test]
    public void Evaluate_Random_ComesFromTheOptions()
    {
        FeelOptions options = new() { Random = new FixedRandom() };

        Assert.That(Evaluate("random number()", options), Is.EqualTo("0.25"));
        Assert.That(Evaluate("uuid()", options), Is.EqualTo("01010101-0101-4101-8101-010101010101"));
    }

    [Test]
    public void Random_Default_IsInRange()
    {
        Random random = FeelOptions.Default.Random;

        for (int count = 0; count < 1000; count++)
        {
            Assert.That(random.NextDouble(), Is.InRange(0.0, Math.BitDecrement(1.0)));
            Assert.That(random.Next(3, 5), Is.InRange(3, 4));
        }
    }

    private static string Evaluate(string expression, FeelOptions options) =>
        FeelExpression.Parse(expression).Evaluate(FeelContext.Empty, options).Value.ToString()!;

    private static string Describe(BuiltInFunction function) => $"{function.Name}({string.Join(", ", function.Parameters)})";

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 1, 22, 30, 0, TimeSpan.Zero);
    }

    private sealed class FixedRandom : Random
    {
        public override double NextDouble() => 0.25;

        public override void NextBytes(Span<byte> buffer) => buffer.Fill(1);
    }
}
