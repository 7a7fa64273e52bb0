using System.Text.Json.Nodes;
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
    /// <summary>The type, the retries and the priority of a job.</summary>
    /// <exception cref="ElementFailure">An expression does not return what is wanted.</exception>
    public JobTerms Job(ElementInstanceRecord element, JobDefinition definition)
    {
        string type = Text(element, definition.Type);
        return type.Length > 0
            ? new(type, Integer(element, definition.Retries), definition.Priority is { } priority ? Integer(element, priority) : 0)
            : throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The expression '{definition.Type}' must return a job type, but returned an empty string.");
    }

    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(ElementInstanceRecord element, ElementExpression expression) => Boolean(element.ElementInstanceKey, expression);

    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(long scopeKey, ElementExpression expression) => Boolean(expression, Run(scopeKey, expression));

    /// <summary>As an expression that sees nothing but these variables.</summary>
    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(JsonObject? variables, ElementExpression expression) =>
        Boolean(expression, Run(expression, FeelContext.FromJson(VariableJson.Read(variables ?? (JsonNode)new JsonObject()))));

    /// <summary>A boolean; the expression also sees the numbers, before all variables.</summary>
    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(ElementInstanceRecord element, ElementExpression expression, IReadOnlyDictionary<string, int> numbers)
    {
        VisibleVariables scope = scopes.ScopeFrom(element.ElementInstanceKey);
        foreach ((string name, int number) in numbers)
        {
            scope.Hide(name, new FeelNumber(number));
        }

        return Boolean(expression, Run(expression, scope));
    }

    /// <exception cref="ElementFailure">No list.</exception>
    public FeelList List(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element.ElementInstanceKey, expression);
        return result.Value is FeelList list ? list : throw Unwanted(expression, "a list", result);
    }

    /// <exception cref="ElementFailure">No text.</exception>
    public string Text(ElementInstanceRecord element, ElementExpression expression) => Text(element.ElementInstanceKey, expression);

    /// <exception cref="ElementFailure">No text.</exception>
    public string Text(long scopeKey, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text;
        }

        FeelResult result = Run(scopeKey, expression);
        return result.Value is FeelString text ? text.Value : throw Unwanted(expression, "a string", result);
    }

    /// <summary>A text; null for an empty one and for null.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public string? TextOrNull(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text.Length == 0 ? null : expression.Text;
        }

        FeelResult result = Run(element.ElementInstanceKey, expression);
        return result.Value switch
        {
            FeelString { Value.Length: > 0 } text => text.Value,
            FeelString or FeelNull => null,
            _ => throw Unwanted(expression, "a string", result),
        };
    }

    /// <summary>A text, or a number as a text.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public string TextOrNumber(long scopeKey, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text;
        }

        FeelResult result = Run(scopeKey, expression);
        return result.Value is FeelString or FeelNumber
            ? result.Value.ToString()!
            : throw Unwanted(expression, "a string or a number", result);
    }

    /// <exception cref="ElementFailure">No whole number.</exception>
    public int Integer(ElementInstanceRecord element, ElementExpression expression)
    {
        FeelResult result = Run(element.ElementInstanceKey, expression);
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

        FeelResult result = Run(element.ElementInstanceKey, expression);
        return result.Value is FeelList list && list.Items.All(item => item is FeelString)
            ? [.. list.Items.Select(item => ((FeelString)item).Value)]
            : throw Unwanted(expression, "a list of strings", result);
    }

    /// <summary>A date-time; null and an empty text mean none.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public DateTimeOffset? Moment(ElementInstanceRecord element, ElementExpression expression) =>
        Moment(element.ElementInstanceKey, expression);

    /// <summary>A date-time; null and an empty text mean none.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public DateTimeOffset? Moment(long scopeKey, ElementExpression expression)
    {
        FeelResult result = Run(scopeKey, expression);
        string? text = result.Value is FeelString or FeelDateTime ? result.Value.ToJson().GetString() : null;
        if (result.Value.IsNull || text?.Length == 0)
        {
            return null;
        }

        return text is not null && Expressions.Moment.TryParse(text, out DateTimeOffset moment)
            ? moment
            : throw Unwanted(expression, "a date-time with a time zone", result);
    }

    /// <exception cref="ElementFailure">No duration.</exception>
    public IsoDuration Duration(long scopeKey, ElementExpression expression)
    {
        FeelResult result = Run(scopeKey, expression);
        return result.Value is FeelString or FeelDaysTimeDuration or FeelYearsMonthsDuration
            && IsoDuration.TryParse(result.Value.ToString()!, out IsoDuration duration)
            ? duration
            : throw Unwanted(expression, "a duration such as PT30S", result);
    }

    /// <exception cref="ElementFailure">No date-time.</exception>
    public DateTimeOffset Date(long scopeKey, ElementExpression expression) =>
        Moment(scopeKey, expression) ?? throw new ElementFailure(
            IncidentErrorType.ExtractValueError,
            $"The expression '{expression}' must return a date-time with a time zone, but returned none.");

    /// <exception cref="ElementFailure">No cycle.</exception>
    public TimerCycle Cycle(long scopeKey, ElementExpression expression)
    {
        FeelResult result = Run(scopeKey, expression);
        return result.Value is FeelString text && TimerCycle.TryParse(text.Value, out TimerCycle? cycle)
            ? cycle
            : throw Unwanted(expression, "a cycle such as R3/PT30S or 0 0 9 * * MON-FRI", result);
    }

    /// <summary>Any value.</summary>
    /// <exception cref="ElementFailure">The evaluation exceeds a limit, or an assertion fails.</exception>
    public FeelValue Value(ElementInstanceRecord element, ElementExpression expression) =>
        Run(element.ElementInstanceKey, expression).Value;

    /// <summary>Any value, with the variables of a scope.</summary>
    /// <exception cref="ElementFailure">The evaluation exceeds a limit, or an assertion fails.</exception>
    public FeelValue Evaluate(ElementExpression expression, IFeelScope scope) => Run(expression, scope).Value;

    private FeelResult Run(long scopeKey, ElementExpression expression) => Run(expression, scopes.ScopeFrom(scopeKey));

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

    private static bool Boolean(ElementExpression expression, FeelResult result) =>
        result.Value is FeelBoolean boolean ? boolean.Value : throw Unwanted(expression, "a boolean", result);

    private static ElementFailure Unwanted(ElementExpression expression, string wanted, FeelResult result) => new(
        IncidentErrorType.ExtractValueError,
        $"The expression '{expression}' must return {wanted}, but returned {Describe(result.Value)}.{Describe(result.Warnings)}");

    private static string Describe(FeelValue value) => value.IsNull ? "null" : $"the {value.TypeName} {value.ToJson().GetRawText()}";

    private static string Describe(IReadOnlyList<FeelWarning> warnings) => warnings.Count == 0
        ? ""
        : $" Warnings of the evaluation: {string.Join(" ", warnings.Select(warning => $"[{warning.Kind}] {warning.Message}"))}";
}
