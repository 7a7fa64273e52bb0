using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>A filter of an id as the templates emit it.</summary>
public sealed class ShopFilterProperty : FilterProperty<ShopId>, IJsonModel<ShopFilterProperty>
{
    private static readonly IReadOnlyList<FilterOperator> Operators =
        [FilterOperator.Eq, FilterOperator.Neq, FilterOperator.In, FilterOperator.NotIn, FilterOperator.Like, FilterOperator.Exists];

    public override IReadOnlyList<FilterOperator> SupportedOperators => Operators;

    public ShopId? Eq
    {
        get => IsSet(FilterOperator.Eq) ? GetOperand(FilterOperator.Eq) : default(ShopId?);
        init { if (value is { } v) SetOperand(FilterOperator.Eq, v); }
    }

    public ShopId? Neq
    {
        get => IsSet(FilterOperator.Neq) ? GetOperand(FilterOperator.Neq) : default(ShopId?);
        init { if (value is { } v) SetOperand(FilterOperator.Neq, v); }
    }

    public IReadOnlyList<ShopId>? NotIn
    {
        get => GetOperands(FilterOperator.NotIn);
        init => SetOperands(FilterOperator.NotIn, value);
    }

    public string? Like
    {
        get => GetLike();
        init => SetLike(value);
    }

    public static implicit operator ShopFilterProperty(ShopId value) => new() { Eq = value };

    public static ShopFilterProperty ReadJson(JsonReader reader)
    {
        var filter = new ShopFilterProperty();
        filter.ReadFrom(reader);
        return filter;
    }

    protected override ShopId ReadOperand(JsonReader reader)
    {
        JsonRead.Read(reader, out ShopId value);
        return value;
    }

    protected override void WriteOperand(JsonWriter writer, ShopId value) => JsonWrite.Value(writer, value);
}
