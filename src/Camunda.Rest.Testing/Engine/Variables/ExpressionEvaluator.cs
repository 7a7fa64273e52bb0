using System.Text.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>Evaluates an element's expressions with the variables it sees, to the type that is wanted there.</summary>
internal sealed class ExpressionEvaluator(VariableScopes scopes)
{
    /// <summary>The type and the retries of a job.</summary>
    /// <exception cref="ElementFailure">An expression does not give what is wanted.</exception>
    public (string Type, int Retries) Job(ElementInstanceRecord element, JobDefinition definition)
    {
        string type = Text(element, definition.Type);
        return type.Length > 0
            ? (type, Integer(element, definition.Retries))
            : throw new ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The expression '{definition.Type}' must give a job type, but gave an empty string.");
    }

    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(ElementInstanceRecord element, ElementExpression expression)
    {
        JsonElement value = Evaluate(element, expression);
        return FeelValue.AsBoolean(value) ?? throw Unwanted(expression, "a boolean", value);
    }

    /// <summary>A boolean; the expression also sees the numbers, before all variables.</summary>
    /// <exception cref="ElementFailure">No boolean.</exception>
    public bool Boolean(ElementInstanceRecord element, ElementExpression expression, IReadOnlyDictionary<string, int> numbers)
    {
        VariableLookup variables = scopes.LookupFrom(element.ElementInstanceKey);
        JsonElement value = expression.Evaluate(
            name => numbers.TryGetValue(name, out int number) ? FeelValue.Of(number) : variables(name));
        return FeelValue.AsBoolean(value) ?? throw Unwanted(expression, "a boolean", value);
    }

    /// <summary>Any value.</summary>
    public JsonElement Value(ElementInstanceRecord element, ElementExpression expression) => Evaluate(element, expression);

    /// <exception cref="ElementFailure">No list.</exception>
    public JsonElement List(ElementInstanceRecord element, ElementExpression expression)
    {
        JsonElement value = Evaluate(element, expression);
        return value.ValueKind == JsonValueKind.Array ? value : throw Unwanted(expression, "a list", value);
    }

    /// <exception cref="ElementFailure">No text.</exception>
    public string Text(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text;
        }

        JsonElement value = Evaluate(element, expression);
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Unwanted(expression, "a string", value);
    }

    /// <summary>A text, or a number as a text.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public string TextOrNumber(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text;
        }

        JsonElement value = Evaluate(element, expression);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Unwanted(expression, "a string or a number", value),
        };
    }

    /// <exception cref="ElementFailure">No whole number.</exception>
    public int Integer(ElementInstanceRecord element, ElementExpression expression)
    {
        JsonElement value = Evaluate(element, expression);
        return FeelValue.AsNumber(value) is { } number and >= int.MinValue and <= int.MaxValue && number == decimal.Truncate(number)
            ? (int)number
            : throw Unwanted(expression, "a whole number", value);
    }

    /// <summary>A list of texts; a static one has commas between them.</summary>
    /// <exception cref="ElementFailure">Something else than texts.</exception>
    public IReadOnlyList<string> Texts(ElementInstanceRecord element, ElementExpression expression)
    {
        if (expression.IsStatic)
        {
            return expression.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        JsonElement value = Evaluate(element, expression);
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : throw Unwanted(expression, "a list of strings", value);
    }

    /// <summary>A date-time; null and an empty text mean none.</summary>
    /// <exception cref="ElementFailure">Something else.</exception>
    public DateTimeOffset? Moment(ElementInstanceRecord element, ElementExpression expression)
    {
        JsonElement value = Evaluate(element, expression);
        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (value.ValueKind == JsonValueKind.Null || text?.Length == 0)
        {
            return null;
        }

        return text is not null && Expressions.Moment.TryParse(text, out DateTimeOffset moment)
            ? moment
            : throw Unwanted(expression, "a date-time with a time zone", value);
    }

    /// <exception cref="ElementFailure">No duration.</exception>
    public IsoDuration Duration(ElementInstanceRecord element, ElementExpression expression)
    {
        JsonElement value = Evaluate(element, expression);
        return value.ValueKind == JsonValueKind.String && IsoDuration.TryParse(value.GetString()!, out IsoDuration duration)
            ? duration
            : throw Unwanted(expression, "a duration such as PT30S", value);
    }

    /// <exception cref="ElementFailure">No date-time.</exception>
    public DateTimeOffset Date(ElementInstanceRecord element, ElementExpression expression) =>
        Moment(element, expression) ?? throw new ElementFailure(
            IncidentErrorType.ExtractValueError, $"The expression '{expression}' must give a date-time with a time zone, but gave none.");

    /// <exception cref="ElementFailure">No repeated duration.</exception>
    public IsoCycle Cycle(ElementInstanceRecord element, ElementExpression expression)
    {
        JsonElement value = Evaluate(element, expression);
        return value.ValueKind == JsonValueKind.String && IsoCycle.TryParse(value.GetString()!, out IsoCycle cycle)
            ? cycle
            : throw Unwanted(expression, "a repeated duration such as R3/PT30S", value);
    }

    private JsonElement Evaluate(ElementInstanceRecord element, ElementExpression expression) =>
        expression.Evaluate(scopes.LookupFrom(element.ElementInstanceKey));

    private static ElementFailure Unwanted(ElementExpression expression, string wanted, JsonElement value) => new(
        IncidentErrorType.ExtractValueError,
        $"The expression '{expression}' must give {wanted}, but gave the {FeelValue.TypeOf(value)} {value.GetRawText()}.");
}
