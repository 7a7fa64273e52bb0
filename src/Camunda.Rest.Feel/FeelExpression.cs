using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel.Evaluation;
using Camunda.Rest.Feel.Evaluation.Nodes;
using Camunda.Rest.Feel.Syntax;

namespace Camunda.Rest.Feel;

/// <summary>A parsed FEEL expression. Can be evaluated any number of times, by several threads at the same time.</summary>
public sealed class FeelExpression
{
    private readonly Node _root;
    private readonly Node _test;

    private FeelExpression(string text, Node root, Node test)
    {
        Text = text;
        _root = root;
        _test = test;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>Parses an expression: <c>a + b</c>, <c>if x > 1 then "many" else "one"</c>.</summary>
    /// <param name="text">The expression, without the leading <c>=</c> of Camunda's properties.</param>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    public static FeelExpression Parse(string text) => Parse(text, []);

    /// <summary>Parses an expression with names that contain blanks or operators, such as <c>tracking-id</c>.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="knownNames">
    /// The names of variables. Only those that consist of several words or contain operators have an effect.
    /// </param>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    public static FeelExpression Parse(string text, IEnumerable<string> knownNames)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knownNames);
        Node root = Parser.ParseExpression(text, knownNames);
        return new(text, root, new TestNode(root));
    }

    /// <summary>Parses unary tests, as in the cell of a decision table: <c>&lt; 10, [20..30]</c>, <c>not("a")</c>, <c>-</c>.</summary>
    /// <param name="text">The tests. They evaluate to a boolean; the input value is the variable <c>?</c>.</param>
    /// <exception cref="FeelSyntaxException">The text contains no unary tests.</exception>
    public static FeelExpression ParseUnaryTests(string text) => ParseUnaryTests(text, []);

    /// <summary>Parses unary tests with names that contain blanks or operators, such as <c>tracking-id</c>.</summary>
    /// <param name="text">The tests. They evaluate to a boolean; the input value is the variable <c>?</c>.</param>
    /// <param name="knownNames">
    /// The names of variables. Only those that consist of several words or contain operators have an effect.
    /// </param>
    /// <exception cref="FeelSyntaxException">The text contains no unary tests.</exception>
    public static FeelExpression ParseUnaryTests(string text, IEnumerable<string> knownNames)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knownNames);
        Node root = Parser.ParseUnaryTests(text, knownNames);
        return new(text, root, root);
    }

    /// <summary>Parses an expression, if the text is one.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out FeelExpression? expression, [NotNullWhen(false)] out FeelSyntaxException? error)
    {
        try
        {
            expression = Parse(text);
            error = null;
            return true;
        }
        catch (FeelSyntaxException e)
        {
            expression = null;
            error = e;
            return false;
        }
    }

    /// <summary>Evaluates an expression.</summary>
    /// <param name="scope">The variables.</param>
    /// <param name="options">Clock, limits and functions; by default <see cref="FeelOptions.Default"/>.</param>
    /// <returns>The value, and the warnings of what failed inside the expression.</returns>
    /// <exception cref="FeelEvaluationException">The evaluation exceeded a limit of the options.</exception>
    public FeelResult Evaluate(IFeelScope scope, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Run(_root, new HostScope(scope), options);
    }

    /// <summary>Evaluates unary tests for an input value.</summary>
    /// <param name="input">The value that is tested.</param>
    /// <param name="scope">The other variables.</param>
    /// <param name="options">Clock, limits and functions; by default <see cref="FeelOptions.Default"/>.</param>
    /// <returns>A boolean, or null if the tests failed.</returns>
    /// <exception cref="FeelEvaluationException">The evaluation exceeded a limit of the options.</exception>
    public FeelResult Test(FeelValue input, IFeelScope scope, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(scope);
        return Run(_test, new LocalScope(InputNode.Name, input, new HostScope(scope)), options);
    }

    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>Evaluates an expression as a part of an evaluation, with its limits and warnings.</summary>
    internal FeelValue Evaluate(FeelRun run, IFeelScope scope) => _root.Evaluate(run, new HostScope(scope));

    /// <summary>Evaluates unary tests as a part of an evaluation, with its limits and warnings.</summary>
    internal FeelValue Test(FeelRun run, FeelValue input, IFeelScope scope) =>
        _test.Evaluate(run, new LocalScope(InputNode.Name, input, new HostScope(scope)));

    private static FeelResult Run(Node node, Scope scope, FeelOptions? options)
    {
        FeelRun run = new(options ?? FeelOptions.Default);
        FeelValue value = node.Evaluate(run, scope);
        return new(value, run.Warnings);
    }
}
