using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests;

public sealed class FeelExpressionTests
{
    [TestCase("(1 + 2", "column 7", "Expected ')', but found the end of the expression.")]
    [TestCase("[1, 2", "column 6", "Expected ',' or ']', but found the end of the expression.")]
    [TestCase("f(1 2)", "column 5", "Expected ',' or ')', but found '2'.")]
    [TestCase("{a 1}", "column 5", "Expected ':', but found '}'.")]
    [TestCase("if a then b", "column 12", "Expected 'else', but found the end of the expression.")]
    [TestCase("for x in xs", "column 12", "Expected 'return', but found the end of the expression.")]
    [TestCase("some x in xs return x", "column 14", "Expected 'satisfies', but found the keyword 'return'.")]
    [TestCase("1 + * 2", "column 5", "Expected a value, a name or '(', but found '*'.")]
    [TestCase("1 == 2", "column 4", "FEEL compares with one '='")]
    [TestCase("1 < 2 < 3", "column 7", "Expected 'and', 'or' or the end of the comparison, but found '<'.")]
    [TestCase("a.", "column 3", "Expected a name after '.', but found the end of the expression.")]
    [TestCase("\"abc", "column 1", "The string is not closed. Expected '\"'.")]
    [TestCase("`abc", "column 1", "The escaped name is not closed. Expected '`'.")]
    [TestCase("1 /* abc", "column 3", "The comment is not closed. Expected '*/'.")]
    [TestCase("a\n  + b c )", "line 2, column 9", "Expected an operator or the end of the expression, but found ')'.")]
    [TestCase("f(a: 1, 2)", "column 9", "Expected the name of an argument and ':', but found '2'.")]
    [TestCase("f(1, a: 2)", "column 6", "Name all arguments or none.")]
    [TestCase("", "column 1", "Expected a value, a name or '(', but found the end of the expression.")]
    [TestCase("function() external {java: {}}", "column 12", "External functions are not supported.")]
    public void Parse_MalformedText_StatesPositionAndExpectation(string text, string position, string expectation)
    {
        FeelSyntaxException error = Assert.Throws<FeelSyntaxException>(() => FeelExpression.Parse(text))!;

        Assert.That(error.Message, Does.StartWith($"The FEEL expression is malformed at {position}. ").And.Contains(expectation));
        Assert.That(error.Expression, Is.EqualTo(text));
    }

    [Test]
    public void Parse_MalformedText_ShowsTheLineWithACaret()
    {
        FeelSyntaxException error = Assert.Throws<FeelSyntaxException>(() => FeelExpression.Parse("if true\nthen 1 2\nelse 3"))!;

        Assert.That(error.Message, Does.EndWith("\n  then 1 2\n         ^"));
        Assert.That(error.Position, Is.EqualTo(15));
    }

    [Test]
    public void Parse_LongMalformedLine_ShowsThePartAroundTheCaret()
    {
        string text = string.Join(" + ", Enumerable.Range(1000, 500)) + " + * 1 + " + string.Join(" + ", Enumerable.Range(1000, 500));

        FeelSyntaxException error = Assert.Throws<FeelSyntaxException>(() => FeelExpression.Parse(text))!;

        string[] lines = error.Message.Split('\n');
        Assert.That(lines[1], Has.Length.LessThan(130));
        Assert.That(lines[1][lines[2].Length - 1], Is.EqualTo('*'));
    }

    [Test]
    public void TryParse_MalformedText_ReturnsTheError()
    {
        bool isParsed = FeelExpression.TryParse("1 +", out FeelExpression? expression, out FeelSyntaxException? error);

        Assert.That(isParsed, Is.False);
        Assert.That(expression, Is.Null);
        Assert.That(error!.Position, Is.EqualTo(3));
    }

    [Test]
    public void TryParse_Expression_ReturnsIt()
    {
        bool isParsed = FeelExpression.TryParse("1 + 1", out FeelExpression? expression, out FeelSyntaxException? error);

        Assert.That(isParsed, Is.True);
        Assert.That(expression!.ToString(), Is.EqualTo("1 + 1"));
        Assert.That(error, Is.Null);
    }

    [TestCase("tracking-id + 1", "tracking-id", 8)]
    [TestCase("tracking - id + 1", "tracking-id", 8)]
    [TestCase("profit and loss", "profit and loss", 7)]
    [TestCase("a.b", "a.b", 7)]
    [TestCase("price in € * 2", "price in €", 14)]
    [TestCase("x 1 + 1", "x 1", 8)]
    public void Parse_KnownName_IsOneName(string text, string name, int expected)
    {
        FeelContext variables = new([KeyValuePair.Create(name, (FeelValue)7)]);

        FeelResult result = FeelExpression.Parse(text, [name]).Evaluate(variables);

        Assert.That(result.Value.ToString(), Is.EqualTo(FeelValue.From(expected).ToString()));
    }

    [Test]
    public void ParseUnaryTests_KnownName_IsOneName()
    {
        FeelContext variables = new([KeyValuePair.Create("max-amount", (FeelValue)7)]);

        FeelResult result = FeelExpression.ParseUnaryTests("< max-amount", ["max-amount"]).Test(5, variables);

        Assert.That(result.Value, Is.SameAs(FeelBoolean.True));
    }

    [Test]
    public void Evaluate_UnaryTests_ReadsTheInputFromTheVariables()
    {
        FeelContext variables = new([KeyValuePair.Create("?", (FeelValue)5)]);

        Assert.That(FeelExpression.ParseUnaryTests("< 10").Evaluate(variables).Value, Is.SameAs(FeelBoolean.True));
    }

    [Test]
    public void Test_Expression_IsAUnaryTest()
    {
        Assert.That(FeelExpression.Parse("[1, 2]").Test(2, FeelContext.Empty).Value, Is.SameAs(FeelBoolean.True));
    }

    [Test]
    public void Evaluate_FailuresInside_CollectsWarningsInOrder()
    {
        FeelResult result = FeelExpression.Parse("[missing, {a: 1}.b, 1 + \"a\", foo()]").Evaluate(FeelContext.Empty);

        Assert.That(result.Warnings, Is.EqualTo((FeelWarning[])
        [
            new(FeelWarningKind.NoVariableFound, "No variable found with name 'missing'"),
            new(FeelWarningKind.NoContextEntryFound, "No context entry found with key 'b'. Available keys: 'a'"),
            new(FeelWarningKind.InvalidType, "Can't add '\"a\"' to '1'"),
            new(FeelWarningKind.NoFunctionFound, "No function found with name 'foo' and 0 parameters"),
        ]));
    }

    [Test]
    public void Evaluate_LargeValueInAWarning_IsShortened()
    {
        FeelResult result = FeelExpression.Parse("(for i in 1..100000 return i) + 1").Evaluate(FeelContext.Empty);

        Assert.That(result.Warnings[0].Message, Has.Length.LessThan(200));
    }

    [Test]
    public void Evaluate_ManyFailures_KeepsTheFirstThousand()
    {
        FeelResult result = FeelExpression.Parse("for i in 1..5000 return missing").Evaluate(FeelContext.Empty);

        Assert.That(result.Warnings, Has.Count.EqualTo(1000));
    }

    [Test]
    public void Evaluate_ByManyThreads_ReturnsTheSame()
    {
        FeelExpression expression = FeelExpression.Parse("{f: function(x) x * 2, y: for i in 1..n return f(i)}.y[-1]");

        string[] results = new string[200];
        Parallel.For(0, results.Length, index => results[index] = expression
            .Evaluate(new FeelContext([KeyValuePair.Create("n", (FeelValue)(index + 1))])).Value.ToString()!);

        Assert.That(results, Is.EqualTo(Enumerable.Range(1, 200).Select(static n => FeelValue.From(2 * n).ToString())));
    }

    [Test]
    public void Evaluate_FunctionOfTheHost_IsCalled()
    {
        FeelOptions options = new()
        {
            Functions = new Dictionary<string, FeelFunction>
            {
                ["discount"] = FeelFunction.Create(
                    ["price", "rate"], static arguments => ((FeelNumber)arguments[0]).Value / ((FeelNumber)arguments[1]).Value),
            },
        };

        FeelResult result = FeelExpression.Parse("[discount(100, 2), discount(rate: 5, price: 10)]").Evaluate(FeelContext.Empty, options);

        Assert.That(result.Value.ToString(), Is.EqualTo("[50, 2]"));
    }

    [Test]
    public void Evaluate_FunctionOfTheHostThrows_IsNullWithAWarning()
    {
        FeelOptions options = new()
        {
            Functions = new Dictionary<string, FeelFunction>
            {
                ["fail"] = FeelFunction.Create([], static _ => throw new InvalidOperationException("no luck")),
            },
        };

        FeelResult result = FeelExpression.Parse("[fail(), 1]").Evaluate(FeelContext.Empty, options);

        Assert.That(result.Value.ToString(), Is.EqualTo("[null, 1]"));
        FeelWarning expected = new(FeelWarningKind.FunctionInvocationFailure, "Failed to invoke function(): no luck");
        Assert.That(result.Warnings.Single(), Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_FunctionThatLeftItsExpression_KeepsItsVariables()
    {
        FeelContext inside = new([KeyValuePair.Create("n", (FeelValue)10)]);
        FeelValue function = FeelExpression.Parse("function(x) x + n").Evaluate(inside).Value;
        FeelContext outside = new([KeyValuePair.Create("f", function), KeyValuePair.Create("n", (FeelValue)99)]);

        FeelResult result = FeelExpression.Parse("f(1)").Evaluate(outside);

        Assert.That(result.Value.ToString(), Is.EqualTo("11"));
    }

    [Test]
    public void Cache_SameText_ReturnsTheSameExpression()
    {
        FeelExpressionCache cache = new(capacity: 2);

        FeelExpression first = cache.Parse("1 + 1");

        Assert.That(cache.Parse("1 + 1"), Is.SameAs(first));
        Assert.That(cache.ParseUnaryTests("1 + 1"), Is.Not.SameAs(first));
    }

    [Test]
    public void Cache_Full_StartsAgain()
    {
        FeelExpressionCache cache = new(capacity: 2);
        FeelExpression first = cache.Parse("1");
        cache.Parse("2");
        cache.Parse("3");

        Assert.That(cache.Parse("1"), Is.Not.SameAs(first));
    }
}
