using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// What a search asks of one process variable. The API compares the JSON text of the value; values given here become that text: a text in quotes, numbers
/// with all their digits. Assign a value for equality, or set the operators: <c>new() { Neq = JsonText.From("A-42") }</c>. In a search expression compare it:
/// <c>Where(p => p.Variables["orderId"] == "A-42")</c>.
/// </summary>
/// <remarks>
/// A variable that holds null is equal to null; one that is not there does not exist: <c>!p.Variables["orderId"].Exists()</c>. The operators of the API for a
/// variable: $eq, $neq, $exists, $in, $notIn, $like. The comparison operators of C# are for search expressions and throw elsewhere.
/// </remarks>
[JsonConverter(typeof(JsonModelConverter<VariableCondition>))]
[System.Text.Json.Serialization.JsonConverter(typeof(JsonModelSystemTextJsonConverter<VariableCondition>))]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "JsonText.From and the Eq property are the named way.")]
public sealed class VariableCondition : FilterProperty<JsonText>, IFilterInJson, IFilterLike, IFilterExists, IJsonModel<VariableCondition>
{
    private static readonly FilterOperator[] Operators =
        [FilterOperator.Eq, FilterOperator.Neq, FilterOperator.Exists, FilterOperator.In, FilterOperator.NotIn, FilterOperator.Like];

    /// <inheritdoc/>
    public override IReadOnlyList<FilterOperator> SupportedOperators => Operators;

    /// <summary><c>$eq</c>.</summary>
    public JsonText? Eq
    {
        get => IsSet(FilterOperator.Eq) ? GetOperand(FilterOperator.Eq) : null;
        init => Set(FilterOperator.Eq, value);
    }

    /// <summary><c>$neq</c>.</summary>
    public JsonText? Neq
    {
        get => IsSet(FilterOperator.Neq) ? GetOperand(FilterOperator.Neq) : null;
        init => Set(FilterOperator.Neq, value);
    }

    /// <summary><c>$exists</c>: there is such a variable, or there is none.</summary>
    public bool? Exists
    {
        get => GetExists();
        init => SetExists(value);
    }

    /// <summary><c>$in</c>: the value is one of these.</summary>
    public IReadOnlyList<JsonText>? In
    {
        get => GetOperands(FilterOperator.In);
        init => SetOperands(FilterOperator.In, value);
    }

    /// <summary><c>$notIn</c>: the value is none of these.</summary>
    public IReadOnlyList<JsonText>? NotIn
    {
        get => GetOperands(FilterOperator.NotIn);
        init => SetOperands(FilterOperator.NotIn, value);
    }

    /// <summary><c>$like</c>: the JSON text of the value matches this pattern; <c>*</c> stands for any text, <c>?</c> for one character, a backslash takes the next one literally.</summary>
    public string? Like
    {
        get => GetLike();
        init => SetLike(value);
    }

    /// <summary>The variable equals a text; null asks for nothing.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator VariableCondition?(string? value) => value is null ? null : Equal(value);

    /// <summary>The variable equals true or false.</summary>
    public static implicit operator VariableCondition(bool value) => Equal(value);

    /// <summary>The variable equals a whole number.</summary>
    public static implicit operator VariableCondition(long value) => Equal(value);

    /// <summary>The variable equals a number.</summary>
    public static implicit operator VariableCondition(double value) => Equal(value);

    /// <summary>The variable equals a decimal number, with the digits it has.</summary>
    public static implicit operator VariableCondition(decimal value) => Equal(value);

    /// <summary>The variable equals a JSON value; null asks for nothing.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator VariableCondition?(JsonText? value) => value is null ? null : Equal(value);

    /// <summary>For search expressions: the variable equals the value as JSON; with null, it holds null.</summary>
    public static bool operator ==(VariableCondition? variable, object? value) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable differs from the value as JSON; with null, it holds another value than null.</summary>
    public static bool operator !=(VariableCondition? variable, object? value) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable equals the text.</summary>
    public static bool operator ==(string? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable differs from the text.</summary>
    public static bool operator !=(string? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable is this boolean.</summary>
    public static bool operator ==(bool? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable is not this boolean.</summary>
    public static bool operator !=(bool? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable equals the whole number.</summary>
    public static bool operator ==(long? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable differs from the whole number.</summary>
    public static bool operator !=(long? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable equals the number.</summary>
    public static bool operator ==(double? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable differs from the number.</summary>
    public static bool operator !=(double? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable equals the decimal number.</summary>
    public static bool operator ==(decimal? value, VariableCondition? variable) => throw FilterExpression.OnlyInExpressions();

    /// <summary>For search expressions: the variable differs from the decimal number.</summary>
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

    /// <summary>Writes the JSON text of a value as a text.</summary>
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
