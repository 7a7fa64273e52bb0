using System.Linq.Expressions;
using System.Reflection;

namespace Camunda.Rest;

/// <summary>Turns a search condition into the contract's filter: every comparison becomes one operator of one field.</summary>
internal static class FilterTranslator<TFilter>
    where TFilter : class
{
    private static readonly PropertyInfo[] s_properties = typeof(TFilter).GetProperties();

    /// <summary>A new filter that holds the condition and all of <paramref name="before"/>, which stays as it is.</summary>
    public static TFilter Translate(Expression<Func<TFilter, bool>> condition, TFilter? before)
    {
        var fields = new Dictionary<PropertyInfo, object?>();
        if (before is not null)
        {
            foreach (var property in s_properties)
                fields[property] = property.GetValue(before) is FilterProperty filter ? filter.Clone() : property.GetValue(before);
        }

        Add(condition.Body, fields);

        // A filter may have required members, which a request states before it is filtered further.
        var result = Activator.CreateInstance<TFilter>();
        foreach (var (property, value) in fields)
            property.SetValue(result, value);
        return result;
    }

    private static void Add(Expression expression, Dictionary<PropertyInfo, object?> fields)
    {
        switch (expression)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso } and:
                Add(and.Left, fields);
                Add(and.Right, fields);
                break;
            case BinaryExpression comparison when OperatorOf(comparison.NodeType) is { } op:
                AddComparison(comparison, op, fields);
                break;
            case UnaryExpression { NodeType: ExpressionType.Not } not when FieldOf(not.Operand) is { } flag:
                Set(flag, FilterOperator.Eq, false, fields);
                break;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(bool) && FieldOf(convert.Operand) is { } flag:
                Set(flag, FilterOperator.Eq, true, fields);
                break;
            case MemberExpression member when member.Type == typeof(bool) && FieldOf(member) is { } flag:
                Set(flag, FilterOperator.Eq, true, fields);
                break;
            default:
                throw Unsupported(expression);
        }
    }

    private static void AddComparison(BinaryExpression comparison, FilterOperator op, Dictionary<PropertyInfo, object?> fields)
    {
        if (FieldOf(comparison.Left) is { } left)
            Set(left, op, ExpressionValue.Of(comparison.Right), fields);
        else if (FieldOf(comparison.Right) is { } right)
            Set(right, Mirror(op), ExpressionValue.Of(comparison.Left), fields);
        else
            throw Unsupported(comparison);
    }

    private static void Set(PropertyInfo field, FilterOperator op, object? operand, Dictionary<PropertyInfo, object?> fields)
    {
        fields.TryGetValue(field, out object? current);
        if (typeof(FilterProperty).IsAssignableFrom(field.PropertyType))
        {
            var filter = (FilterProperty)(current ?? Activator.CreateInstance(field.PropertyType)!);
            var (sent, value) = operand is null ? NullCheck(field, op) : (op, operand);
            if (!filter.SupportedOperators.Contains(sent))
                throw new NotSupportedException($"The API does not filter {typeof(TFilter).Name}.{field.Name} by {Symbol(op)}{(operand is null ? " null" : "")}. It has: {string.Join(", ", filter.SupportedOperators)}.");
            if (filter.IsSet(sent))
                throw new ArgumentException($"The condition uses {sent} on {typeof(TFilter).Name}.{field.Name} twice, and the API takes it once. Combine the two values yourself.");
            filter.Set(sent, value);
            fields[field] = filter;
            return;
        }

        if (op != FilterOperator.Eq || operand is null)
            throw new NotSupportedException($"The API filters {typeof(TFilter).Name}.{field.Name} by equality with a value only, not by {Symbol(op)}{(operand is null ? " null" : "")}.");
        if (current is not null)
            throw new ArgumentException($"The condition compares {typeof(TFilter).Name}.{field.Name} twice, and the API takes one value.");
        fields[field] = operand;
    }

    private static (FilterOperator Operator, object Value) NullCheck(PropertyInfo field, FilterOperator op) => op switch
    {
        FilterOperator.Eq => (FilterOperator.Exists, false),
        FilterOperator.Neq => (FilterOperator.Exists, true),
        _ => throw new NotSupportedException($"{typeof(TFilter).Name}.{field.Name} is compared with null by {Symbol(op)}. Only == and != have a meaning there."),
    };

    private static PropertyInfo? FieldOf(Expression expression) => expression switch
    {
        MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression } when property.DeclaringType == typeof(TFilter) => property,
        MemberExpression { Member.Name: "Value", Expression: MemberExpression inner } when Nullable.GetUnderlyingType(inner.Type) is not null => FieldOf(inner),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => FieldOf(convert.Operand),
        _ => null,
    };

    private static FilterOperator? OperatorOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => FilterOperator.Eq,
        ExpressionType.NotEqual => FilterOperator.Neq,
        ExpressionType.GreaterThan => FilterOperator.Gt,
        ExpressionType.GreaterThanOrEqual => FilterOperator.Gte,
        ExpressionType.LessThan => FilterOperator.Lt,
        ExpressionType.LessThanOrEqual => FilterOperator.Lte,
        _ => null,
    };

    private static FilterOperator Mirror(FilterOperator op) => op switch
    {
        FilterOperator.Gt => FilterOperator.Lt,
        FilterOperator.Gte => FilterOperator.Lte,
        FilterOperator.Lt => FilterOperator.Gt,
        FilterOperator.Lte => FilterOperator.Gte,
        _ => op,
    };

    private static string Symbol(FilterOperator op) => op switch
    {
        FilterOperator.Eq => "==",
        FilterOperator.Neq => "!=",
        FilterOperator.Gt => ">",
        FilterOperator.Gte => ">=",
        FilterOperator.Lt => "<",
        FilterOperator.Lte => "<=",
        _ => op.ToString(),
    };

    private static NotSupportedException Unsupported(Expression expression) => new(
        $"The API cannot filter by '{expression}'. A condition compares fields of {typeof(TFilter).Name} with values by ==, !=, <, <=, > and >=, combined with &&.");
}
