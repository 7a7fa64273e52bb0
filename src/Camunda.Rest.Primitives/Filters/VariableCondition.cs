using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// A condition on one process variable. The API compares the JSON text of the value; values given here are converted to that text: a quoted
/// string, numbers with all their digits. Assign a value for equality, or set operators: <c>new() { Neq = JsonText.From("A-42") }</c>. In a
/// search expression compare it: <c>Where(p => p.Variables["orderId"] == "A-42")</c>.
/// </summary>
/// <remarks>
/// A variable with the value null equals null; a missing variable does not exist: <c>!p.Variables["orderId"].Exists()</c>. The API supports
/// these operators for variables: $eq, $neq, $exists, $in, $notIn, $like. The comparison operators of C# can be used in search expressions
/// only, and throw elsewhere.
/// </remarks>
[JsonConverter(typeof(JsonModelConverter<VariableCondition>))]
[System.Text.Json.Serialization.JsonConverter(typeof(JsonModelSystemTextJsonConverter<VariableCondition>))]
[SuppressMessage(
    "Usage", "CA2225:Operator overloads have named alternates", Justification = "JsonText.From and the Eq property are the named way.")]
public sealed class VariableCondition : FilterProperty<JsonText>, IFilterInJson, IFilterLike, IFilterExists, IJsonModel<VariableCondition>
{
    private static readonly FilterOperator[] Operators =
        [FilterOperator.Eq, FilterOperator.Neq, FilterOperator.Exists, FilterOperator.In, FilterOperator.NotIn, FilterOperator.Like];

    /// <inheritdoc/>
    public override IReadOnlyList<FilterOperator> SupportedOperators => Operators;

    /// <summary>Matches when the value equals this one (<c>$eq</c>).</summary>
    public JsonText? Eq
    {
        get => IsSet(FilterOperator.Eq) ? GetOperand(FilterOperator.Eq) : null;
        init => Set(FilterOperator.Eq, value);
    }

    /// <summary>Matches when the value differs from this one (<c>$neq</c>).</summary>
    public JsonText? Neq
    {
        get => IsSet(FilterOperator.Neq) ? GetOperand(FilterOperator.Neq) : null;
        init => Set(FilterOperator.Neq, value);
    }

    /// <summary>Matches when the variable exists, or when it does not (<c>$exists</c>).</summary>
    public bool? Exists
    {
        get => GetExists();
        init => SetExists(value);
    }

    /// <summary>Matches when the value equals one of these (<c>$in</c>).</summary>
    public IReadOnlyList<JsonText>? In
    {
        get => GetOperands(FilterOperator.In);
        init => SetOperands(FilterOperator.In, value);
    }

    /// <summary>Matches when the value equals none of these (<c>$notIn</c>).</summary>
    public IReadOnlyList<JsonText>? NotIn
    {
        get => GetOperands(FilterOperator.NotIn);
        init => SetOperands(FilterOperator.NotIn, value);
    }

    /// <summary>
    /// Matches when the JSON text of the value matches this pattern (<c>$like</c>): <c>*</c> is any text, <c>?</c> is one character, a
    /// backslash escapes the next one.
    /// </summary>
    public string? Like
    {
        get => GetLike();
        init => SetLike(value);
    }

    /// <summary>Requires that the variable equals a string; null is no condition.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator VariableCondition?(string? value) => value is null ? null : Equal(value);

    /// <summary>Requires that the variable equals true or false.</summary>
    public static implicit operator VariableCondition(bool value) => Equal(value);

    /// <summary>Requires that the variable equals an integer.</summary>
    public static implicit operator VariableCondition(long value) => Equal(value);

    /// <summary>Requires that the variable equals a number.</summary>
    public static implicit operator VariableCondition(double value) => Equal(value);

    /// <summary>Requires that the variable equals a decimal number, with all its digits.</summary>
    public static implicit operator VariableCondition(decimal value) => Equal(value);

    /// <summary>Requires that the variable equals a JSON value; null is no condition.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator VariableCondition?(JsonText? value) => value is null ? null : Equal(value);

    /// <summary>In search expressions only: matches when the variable equals the value as JSON; for null, when its value is null.</summary>
    public static bool operator ==(VariableCondition? variable, object? value) => throw FilterExpression.OnlyInExpressions();

    /// <summary>
    /// In search expressions only: matches when the variable differs from the value as JSON; for null, when its value is not null.
    /// </summary>
    public static bool operator !=(VariableCondition? variable, object? value) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable equals the string.</summary>
    public static bool operator ==(string? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable differs from the string.</summary>
    public static bool operator !=(string? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable equals the boolean.</summary>
    public static bool operator ==(bool? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable differs from the boolean.</summary>
    public static bool operator !=(bool? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable equals the integer.</summary>
    public static bool operator ==(long? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable differs from the integer.</summary>
    public static bool operator !=(long? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable equals the number.</summary>
    public static bool operator ==(double? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable differs from the number.</summary>
    public static bool operator !=(double? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable equals the decimal number.</summary>
    public static bool operator ==(decimal? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>In search expressions only: matches when the variable differs from the decimal number.</summary>
    public static bool operator !=(decimal? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    static VariableCondition IJsonModel<VariableCondition>.ReadJson(JsonReader reader)
    {
        var condition = new VariableCondition();
        condition.ReadFrom(reader);
        return condition;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    protected override JsonText ReadOperand(JsonReader reader) => JsonText.Parse(JsonScalar.ReadString(reader) ?? "null");

    /// <summary>Writes the JSON text of a value as a string.</summary>
    protected override void WriteOperand(JsonWriter writer, JsonText value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteValue(value.ToString());
    }

    private static VariableCondition Equal(object value) => new() { Eq = JsonText.From(value) };

    private void Set(FilterOperator op, JsonText? value)
    {
        if (value is not null) SetOperand(op, value);
    }
}
