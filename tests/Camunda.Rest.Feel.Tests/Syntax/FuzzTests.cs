using System.Text;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Syntax;

/// <summary>Whatever the text, only the documented exceptions are thrown.</summary>
public sealed class FuzzTests
{
    private const int CasesPerSeed = 1500;

    private static readonly FeelOptions Options = new() { MaxSteps = 20_000 };
    private static readonly FeelContext Variables = FeelContext.FromJson(System.Text.Json.JsonDocument.Parse(
        """{"a": 1, "b": "text", "c": [1, 2, {"a": 3}], "d": {"a": {"b": null}}, "e": true, "first name": 5}""").RootElement);

    private static readonly string[] Tokens =
    [
        "1", "2.5", "-1", ".5", "1e3", "\"x\"", "\"\\u00e4\"", "a", "b", "c", "d", "e", "item", "partial", "first name", "`a b`", "?",
        "null", "true", "false", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "between",
        "instance", "of", "not", "function", "external", "number", "string", "list<number>", "context<a: number>",
        "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<", "<=", ">", ">=", "@", "->",
        "//", "/*", "*/", "\n", "#", "%", "\"", "`", "\uD800", "count(", "string length(", "date and time(", "matches(", "sum(", "sort(",
        "substring(", "@\"2024-01-01\"", "duration(\"P1D\")", "date(\"2024-01-31\")", "time(\"10:00:00\")", "now()",
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Parse_RandomTokens_ThrowsDocumentedExceptionsOnly(int seed)
    {
        Random random = new(seed);
        int parsed = 0;
        for (int index = 0; index < CasesPerSeed; index++)
        {
            StringBuilder text = new();
            for (int count = random.Next(1, 14); count > 0; count--)
            {
                text.Append(Tokens[random.Next(Tokens.Length)]);
                text.Append(random.Next(4) == 0 ? "" : " ");
            }

            parsed += Try(text.ToString());
        }

        Assert.That(parsed, Is.GreaterThan(0));
    }

    [TestCase(11)]
    [TestCase(12)]
    [TestCase(13)]
    [TestCase(14)]
    public void Parse_MutatedCases_ThrowsDocumentedExceptionsOnly(int seed)
    {
        Random random = new(seed);
        string[] expressions = [.. ExpressionCase.ReadAll().Select(static line => line.Expression)];
        int parsed = 0;
        for (int index = 0; index < CasesPerSeed; index++)
        {
            StringBuilder text = new(expressions[random.Next(expressions.Length)]);
            for (int count = random.Next(1, 4); count > 0; count--)
            {
                Mutate(text, random, expressions);
            }

            parsed += Try(text.ToString());
        }

        Assert.That(parsed, Is.GreaterThan(CasesPerSeed / 10));
    }

    private static void Mutate(StringBuilder text, Random random, string[] expressions)
    {
        int position = random.Next(text.Length + 1);
        switch (random.Next(5))
        {
            case 0 when text.Length > 0:
                position = Math.Min(position, text.Length - 1);
                text.Remove(position, Math.Min(random.Next(1, 4), text.Length - position));
                break;
            case 1 when text.Length > 0:
                text[Math.Min(position, text.Length - 1)] = (char)random.Next(32, 128);
                break;
            case 2:
                text.Insert(position, expressions[random.Next(expressions.Length)]);
                break;
            default:
                text.Insert(position, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }

    private static int Try(string text)
    {
        int parsed = 0;
        try
        {
            FeelExpression expression = FeelExpression.Parse(text);
            parsed = 1;
            FeelValue value = expression.Evaluate(Variables, Options).Value;
            _ = value.ToString();
            _ = value.ToJson();
        }
        catch (Exception error) when (error is FeelSyntaxException or FeelEvaluationException)
        {
            Assert.That(error.Message, Is.Not.Empty);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Expression: {text}", error);
        }

        try
        {
            FeelValue value = FeelExpression.ParseUnaryTests(text).Test(5, Variables, Options).Value;
            Assert.That(value, Is.TypeOf<FeelBoolean>().Or.TypeOf<FeelNull>(), text);
        }
        catch (Exception error) when (error is FeelSyntaxException or FeelEvaluationException)
        {
            Assert.That(error.Message, Is.Not.Empty);
        }
        catch (Exception error) when (error is not AssertionException)
        {
            throw new InvalidOperationException($"Unary tests: {text}", error);
        }

        return parsed;
    }
}
