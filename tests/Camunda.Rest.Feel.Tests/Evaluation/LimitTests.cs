using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Evaluation;

/// <summary>No expression hangs, exhausts the memory, or overflows the stack.</summary>
public sealed class LimitTests
{
    private const int SmallStack = 256 * 1024;

    [TestCase("(", ")")]
    [TestCase("[", "]")]
    [TestCase("{a: ", "}")]
    [TestCase("if true then ", " else 2")]
    [TestCase("-(", ")")]
    [TestCase("f(", ")")]
    [TestCase("x[", "]")]
    [TestCase("function(x) ", "")]
    [TestCase("for x in [1] return ", "")]
    [TestCase("x in (", ")")]
    [TestCase("x in (1 + ", "..2)")]
    [TestCase("1 + (2 * (", "))")]
    public void Parse_DeepNesting_IsASyntaxError(string open, string close)
    {
        int count = 40_000 / open.Length;
        string text = string.Concat(Enumerable.Repeat(open, count)) + "1" + string.Concat(Enumerable.Repeat(close, count));

        Exception? error = OnSmallStack(() => FeelExpression.Parse(text));

        Assert.That(error, Is.TypeOf<FeelSyntaxException>());
        Assert.That(error!.Message, Does.Contain("nests deeper"));
    }

    [TestCase(".a")]
    [TestCase("[1]")]
    [TestCase("(1)")]
    [TestCase(".f(1)")]
    public void Parse_LongChain_IsASyntaxError(string link)
    {
        string text = "x" + string.Concat(Enumerable.Repeat(link, 10_000));

        Assert.That(OnSmallStack(() => FeelExpression.Parse(text)), Is.TypeOf<FeelSyntaxException>());
    }

    [TestCase("1 instance of ", "list<", "number", ">")]
    public void Parse_DeepType_IsASyntaxError(string start, string open, string inner, string close)
    {
        string text = start + string.Concat(Enumerable.Repeat(open, 10_000)) + inner + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.That(OnSmallStack(() => FeelExpression.Parse(text)), Is.TypeOf<FeelSyntaxException>());
    }

    [TestCase(" + 1", "1")]
    [TestCase(" * 1", "1")]
    [TestCase(" ** 1", "1")]
    [TestCase(" and true", "true")]
    [TestCase(" or false", "false")]
    [TestCase(" + 1 * 1", "1")]
    public void Evaluate_LongRowOfOperators_IsEvaluated(string link, string start)
    {
        string text = start + string.Concat(Enumerable.Repeat(link, 10_000));
        FeelValue? value = null;

        Exception? error = OnSmallStack(() => value = FeelExpression.Parse(text).Evaluate(FeelContext.Empty).Value);

        Assert.That(error, Is.Null);
        Assert.That(value!.IsNull, Is.False);
    }

    [Test]
    public void Parse_NameOfManyWords_IsOneName()
    {
        string text = string.Join(' ', Enumerable.Repeat("abc", 90_000));

        Assert.That(FeelExpression.Parse(text).Evaluate(FeelContext.Empty).Warnings.Single().Message, Does.Contain("abc abc abc"));
    }

    [Test]
    public void Evaluate_LongRowOfElseIf_IsEvaluated()
    {
        string text = string.Concat(Enumerable.Range(0, 2000).Select(static n => $"if x = {n} then {n} else ")) + "-1";
        FeelContext variables = new([KeyValuePair.Create("x", (FeelValue)1999)]);
        FeelValue? value = null;

        Exception? error = OnSmallStack(() => value = FeelExpression.Parse(text).Evaluate(variables).Value);

        Assert.That(error, Is.Null);
        Assert.That(value!.ToString(), Is.EqualTo("1999"));
    }

    [Test]
    public void Parse_DeepestAllowedNesting_IsEvaluatedOnAnOrdinaryThread()
    {
        string text = string.Concat(Enumerable.Repeat("(1 + ", 190)) + "1" + new string(')', 190);
        FeelValue? value = null;

        Exception? error = OnStack(1024 * 1024, () => value = FeelExpression.Parse(text).Evaluate(FeelContext.Empty).Value);

        Assert.That(error, Is.Null);
        Assert.That(value!.ToString(), Is.EqualTo("191"));
    }

    [Test]
    public void Parse_TooManyTokens_IsASyntaxError()
    {
        string text = string.Join(",", Enumerable.Repeat("1", 60_000));

        Assert.That(
            () => FeelExpression.Parse($"[{text}]"),
            Throws.TypeOf<FeelSyntaxException>().With.Message.Contains("more than 100000 tokens"));
    }

    [TestCase("for i in 1..100000000000 return i")]
    [TestCase("every i in 1..100000000000 satisfies i > 0")]
    [TestCase("some i in 1..100000, j in 1..100000 satisfies i + j < 0")]
    [TestCase("for a in 1..1000, b in 1..1000, c in 1..1000 return a")]
    [TestCase("count[1] = 1 or (for i in 1..2000000 return 1) = 1")]
    public void Evaluate_LongIteration_IsStopped(string text)
    {
        Assert.That(
            () => FeelExpression.Parse(text).Evaluate(FeelContext.Empty),
            Throws.TypeOf<FeelEvaluationException>().With.Message.Contains("more than 1000000 steps"));
    }

    [TestCase("{f: function(g) g(g), x: f(f)}")]
    [TestCase("(function(g) [1, {a: g(g)}])(function(g) [1, {a: g(g)}])")]
    public void Evaluate_EndlessRecursion_IsStopped(string text)
    {
        FeelExpression expression = FeelExpression.Parse(text);

        Assert.That(
            () => expression.Evaluate(FeelContext.Empty),
            Throws.TypeOf<FeelEvaluationException>().With.Message.Contains("nests deeper than 200 levels"));
        Assert.That(OnSmallStack(() => expression.Evaluate(FeelContext.Empty)), Is.TypeOf<FeelEvaluationException>());
    }

    [Test]
    public void Evaluate_EndlessRecursionWithRaisedLimit_IsStoppedByTheStack()
    {
        FeelExpression expression = FeelExpression.Parse("{f: function(g) g(g), x: f(f)}");

        Exception? error = OnSmallStack(() => expression.Evaluate(FeelContext.Empty, new FeelOptions { MaxDepth = int.MaxValue }));

        Assert.That(error, Is.TypeOf<FeelEvaluationException>().With.Message.Contains("stack"));
    }

    [TestCase("for i in 1..100 return partial")]
    [TestCase("for i in 1..100000 return if i = 1 then [] else [partial[-1]]")]
    [TestCase("for i in 1..100 return if i = 1 then [1] else [partial[-1], partial[-1]]")]
    [TestCase("for i in 1..100000 return if i = 1 then {} else {a: partial[-1]}")]
    [TestCase("for i in 1..100 return if i = 1 then \"a\" else partial[-1] + partial[-1]")]
    public void Evaluate_ExplodingValue_IsStopped(string text)
    {
        Assert.That(OnSmallStack(() => FeelExpression.Parse(text).Evaluate(FeelContext.Empty)), Is.TypeOf<FeelEvaluationException>());
    }

    [Test]
    public void ToJson_DeepestValue_IsWrittenOnASmallStack()
    {
        FeelExpression expression = FeelExpression.Parse("(for i in 1..240 return if i = 1 then [] else [partial[-1], {a: 1}])[-1]");

        Exception? error = OnSmallStack(() =>
        {
            FeelValue value = expression.Evaluate(FeelContext.Empty).Value;
            _ = value.ToString();
            _ = value.EqualTo(expression.Evaluate(FeelContext.Empty).Value);
            FeelValue.FromJson(value.ToJson());
        });

        Assert.That(error, Is.Null);
    }

    private static Exception? OnSmallStack(Action action) => OnStack(SmallStack, action);

    private static Exception? OnStack(int size, Action action)
    {
        Exception? caught = null;
        Thread thread = new(Run, size);
        thread.Start();
        thread.Join();
        return caught;

        void Run()
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // The test looks at whatever was thrown.
            catch (Exception error)
#pragma warning restore CA1031
            {
                caught = error;
            }
        }
    }
}
