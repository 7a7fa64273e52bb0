using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

#pragma warning disable CS0660, CS0661 // The comparison operators exist for expressions only.

/// <summary>A filter of a number as the templates emit it: no $like.</summary>
public sealed class PriorityFilterProperty : FilterProperty<int>, IJsonModel<PriorityFilterProperty>
{
    private static readonly IReadOnlyList<FilterOperator> Operators =
        [
            FilterOperator.Eq, FilterOperator.Neq, FilterOperator.Gt, FilterOperator.Gte, FilterOperator.Lt, FilterOperator.Lte,
            FilterOperator.In, FilterOperator.Exists,
        ];

    public override IReadOnlyList<FilterOperator> SupportedOperators => Operators;

    public int? Eq
    {
        get => IsSet(FilterOperator.Eq) ? GetOperand(FilterOperator.Eq) : null;
        init { if (value is { } v) SetOperand(FilterOperator.Eq, v); }
    }

    public int? Gte
    {
        get => IsSet(FilterOperator.Gte) ? GetOperand(FilterOperator.Gte) : null;
        init { if (value is { } v) SetOperand(FilterOperator.Gte, v); }
    }

    public int? Lt
    {
        get => IsSet(FilterOperator.Lt) ? GetOperand(FilterOperator.Lt) : null;
        init { if (value is { } v) SetOperand(FilterOperator.Lt, v); }
    }

    public IReadOnlyList<int>? In
    {
        get => GetOperands(FilterOperator.In);
        init => SetOperands(FilterOperator.In, value);
    }

    public bool? Exists
    {
        get => GetExists();
        init => SetExists(value);
    }

    public static implicit operator PriorityFilterProperty(int value) => new() { Eq = value };

    public static bool operator >=(PriorityFilterProperty left, int right) => throw FilterExpression.OnlyInExpressions();

    public static bool operator <=(PriorityFilterProperty left, int right) => throw FilterExpression.OnlyInExpressions();

    public static PriorityFilterProperty ReadJson(JsonReader reader)
    {
        var filter = new PriorityFilterProperty();
        filter.ReadFrom(reader);
        return filter;
    }

    protected override int ReadOperand(JsonReader reader)
    {
        JsonRead.Read(reader, out int value);
        return value;
    }

    protected override void WriteOperand(JsonWriter writer, int value) => JsonWrite.Value(writer, value);
}
