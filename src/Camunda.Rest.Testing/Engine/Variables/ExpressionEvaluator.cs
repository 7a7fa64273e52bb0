using Camunda.Rest.Feel;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>Evaluates an element's expressions with the variables it sees, to the type that is wanted there.</summary>
internal sealed class ExpressionEvaluator(VariableScopes scopes, FeelOptions options)
{
    /// <summary>The clock and the limits of all evaluations.</summary>
    public FeelOptions Options => options;

    /// <summary>The type and the retries of a job.</summary>
    /// <exception cref="ElementFailure">An expression does not return what is wanted.</exception>
    public (string Type, int Retries) Job(ElementInstanceRecord element, JobDefinition definition)
    {
        string type = Text(element, definition.Type);
        return type.Length > 0
            ? (type, Integer(element, definition.Retries))
            : throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The expression '{definition.Type}' must return a job type, but returned an empty string.");
    }

    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element, expression);
        return result.Value is FeelBoolean boolean ? boolean.Value : throw Unwanted(expression, "a boolean", result);
    }

    /// <exception cref="ElementFailure">No text.</exception>
    public string Text(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text;
        }

        FeelResult result = Run(element, expression);
        return result.Value is FeelString text ? text.Value : throw Unwanted(expression, "a string", result);
    }

    /// <summary>A text, or a number as a text.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public string TextOrNumber(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text;
        }

        FeelResult result = Run(element, expression);
        return result.Value is FeelString or FeelNumber
            ? result.Value.ToString()!
            : throw Unwanted(expression, "a string or a number", result);
    }

    /// <exception cref="ElementFailure">No whole number.</exception>
    public int Integer(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element, expression);
        return result.Value is FeelNumber { Value: >= int.MinValue and <= int.MaxValue } number
            && number.Value == decimal.Truncate(number.Value)
            ? (int)number.Value
            : throw Unwanted(expression, "a whole number", result);
    }

    /// <summary>A list of texts; a static one has commas between them.</summary>
    /// <exception cref="ElementFailure">Something else than texts.</exception>
    public IReadOnlyList<string> Texts(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        FeelResult result = Run(element, expression);
        return result.Value is FeelList list && list.Items.All(item => item is FeelString)
            ? [.. list.Items.Select(item => ((FeelString)item).Value)]
            : throw Unwanted(expression, "a list of strings", result);
    }

    /// <summary>A date-time; null and an empty text mean none.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public DateTimeOffset? Moment(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element, expression);
        string? text = result.Value is FeelString or FeelDateTime ? result.Value.ToString() : null;
        if (result.Value.IsNull || text?.Length == 0)
        {
            return null;
        }

        return text is not null && Expressions.Moment.TryParse(text, out DateTimeOffset moment)
            ? moment
            : throw Unwanted(expression, "a date-time with a time zone", result);
    }

    /// <exception cref="ElementFailure">No duration.</exception>
    public IsoDuration Duration(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element, expression);
        return result.Value is FeelString or FeelDaysTimeDuration or FeelYearsMonthsDuration
            && IsoDuration.TryParse(result.Value.ToString()!, out IsoDuration duration)
            ? duration
            : throw Unwanted(expression, "a duration such as PT30S", result);
    }

    /// <exception cref="ElementFailure">No date-time.</exception>
    public DateTimeOffset Date(ElementInstanceRecord element, ElementExpression expression) =>
        Moment(element, expression) ?? throw new ElementFailure(
            IncidentErrorType.ExtractValueError, $"The expression '{expression}' must return a date-time with a time zone, but returned none.");

    /// <exception cref="ElementFailure">No repeated duration.</exception>
    public IsoCycle Cycle(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element, expression);
        return result.Value is FeelString text && IsoCycle.TryParse(text.Value, out IsoCycle cycle)
            ? cycle
            : throw Unwanted(expression, "a repeated duration such as R3/PT30S", result);
    }

    /// <summary>Any value.</summary>
    /// <exception cref="ElementFailure">The evaluation exceeds a limit, or an assertion fails.</exception>
    public FeelValue Value(ElementInstanceRecord element, ElementExpression expression) => Run(element, expression).Value;

    /// <summary>Any value, with the variables of a scope.</summary>
    /// <exception cref="ElementFailure">The evaluation exceeds a limit, or an assertion fails.</exception>
    public FeelValue Evaluate(ElementExpression expression, IFeelScope scope) => Run(expression, scope).Value;

    private FeelResult Run(ElementInstanceRecord element, ElementExpression expression) =>
        Run(expression, scopes.ScopeFrom(element.ElementInstanceKey));

    private FeelResult Run(ElementExpression expression, IFeelScope scope)
    {
        try
        {
            FeelResult result = expression.Evaluate(scope, options);
            return result.Warnings.FirstOrDefault(warning => warning.Kind == FeelWarningKind.AssertFailure) is { } failure
                ? throw new ElementFailure(
                    IncidentErrorType.ExtractValueError, $"The expression '{expression}' failed: {failure.Message}")
                : result;
        }
        catch (FeelEvaluationException exception)
        {
            throw new ElementFailure(
                IncidentErrorType.ExtractValueError, $"The expression '{expression}' cannot be evaluated: {exception.Message}");
        }
    }

    private static ElementFailure Unwanted(ElementExpression expression, string wanted, FeelResult result) => new(
        IncidentErrorType.ExtractValueError,
        $"The expression '{expression}' must return {wanted}, but returned {Describe(result.Value)}.{Describe(result.Warnings)}");

    private static string Describe(FeelValue value) => value.IsNull ? "null" : $"the {value.TypeName} {value.ToJson().GetRawText()}";

    private static string Describe(IReadOnlyList<FeelWarning> warnings) => warnings.Count == 0
        ? ""
        : $" Warnings of the evaluation: {string.Join(" ", warnings.Select(warning => $"[{warning.Kind}] {warning.Message}"))}";
}
