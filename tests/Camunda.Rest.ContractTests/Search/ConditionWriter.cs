using System.Linq.Expressions;
using System.Reflection;

namespace Camunda.Rest.ContractTests.Search;

/// <summary>
/// Writes the search expressions that C# would compile, for filters that are known at run time only, and translates them.
/// </summary>
internal abstract class ConditionWriter
{
    public static ConditionWriter Of(Type filter) =>
        (ConditionWriter)Activator.CreateInstance(typeof(ConditionWriter<>).MakeGenericType(filter))!;

    /// <summary>The filter that a condition on the item becomes.</summary>
    public abstract object Translate(Func<ParameterExpression, Expression> condition);

    /// <summary>A comparison by an operator of C# that the type of the field has, as <c>t.Field >= operand</c>, or mirrored.</summary>
    public static Expression Compare(Expression field, FilterOperator op, object? operand, bool isMirrored = false)
    {
        var (node, name) = Nodes[op];
        if (isMirrored)
            (node, name) = Nodes[Mirror(op)];
        var method = field.Type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(candidate => candidate.Name == name
                && candidate.GetParameters()[isMirrored ? 1 : 0].ParameterType == field.Type
                && IsFor(candidate.GetParameters()[isMirrored ? 0 : 1].ParameterType, operand));
        var value = Expression.Constant(operand, method.GetParameters()[isMirrored ? 0 : 1].ParameterType);
        return isMirrored
            ? Expression.MakeBinary(node, value, field, liftToNull: false, method)
            : Expression.MakeBinary(node, field, value, liftToNull: false, method);
    }

    /// <summary><c>values.Contains(t.Field)</c>.</summary>
    public static Expression In(Expression field, object values)
    {
        var operand = field.Type.GetInterfaces()
            .Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IFilterIn<>))
            .GenericTypeArguments[0];
        var method = typeof(FilterConditions).GetMethods().Single(candidate => candidate.Name == nameof(FilterConditions.Contains)
            && candidate.IsGenericMethod
            && candidate.GetGenericArguments().Length == 2);
        return Expression.Call(
            method.MakeGenericMethod(operand, field.Type),
            Expression.Constant(values, typeof(IEnumerable<>).MakeGenericType(operand)),
            field);
    }

    public static Expression Like(Expression field, string pattern) =>
        Expression.Call(typeof(FilterConditions), nameof(FilterConditions.Like), null, field, Expression.Constant(pattern));

    public static Expression Exists(Expression field) =>
        Expression.Call(typeof(FilterConditions), nameof(FilterConditions.Exists), null, field);

    /// <summary><c>t.Flag</c>, which is a condition by a conversion.</summary>
    public static Expression Flag(Expression field) => Expression.Convert(
        field,
        typeof(bool),
        typeof(FilterFlag).GetMethods().Single(method => method.Name == "op_Implicit" && method.ReturnType == typeof(bool)));

    public static Expression ListContains(Expression field, object item) =>
        Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [field.Type.GenericTypeArguments[0]],
            field,
            Expression.Constant(item, field.Type.GenericTypeArguments[0]));

    public static Expression Named(Expression field, string name) =>
        Expression.Call(field, field.Type.GetMethod("get_Item", [typeof(string)])!, Expression.Constant(name));

    private static readonly Dictionary<FilterOperator, (ExpressionType Node, string Method)> Nodes = new()
    {
        [FilterOperator.Eq] = (ExpressionType.Equal, "op_Equality"),
        [FilterOperator.Neq] = (ExpressionType.NotEqual, "op_Inequality"),
        [FilterOperator.Gt] = (ExpressionType.GreaterThan, "op_GreaterThan"),
        [FilterOperator.Gte] = (ExpressionType.GreaterThanOrEqual, "op_GreaterThanOrEqual"),
        [FilterOperator.Lt] = (ExpressionType.LessThan, "op_LessThan"),
        [FilterOperator.Lte] = (ExpressionType.LessThanOrEqual, "op_LessThanOrEqual"),
    };

    private static FilterOperator Mirror(FilterOperator op) => op switch
    {
        FilterOperator.Gt => FilterOperator.Lt,
        FilterOperator.Gte => FilterOperator.Lte,
        FilterOperator.Lt => FilterOperator.Gt,
        FilterOperator.Lte => FilterOperator.Gte,
        _ => op,
    };

    private static bool IsFor(Type parameter, object? operand) =>
        operand is null || (Nullable.GetUnderlyingType(parameter) ?? parameter).IsInstanceOfType(operand);
}

/// <inheritdoc/>
/// <typeparam name="TFilter">The filter model.</typeparam>
internal sealed class ConditionWriter<TFilter> : ConditionWriter
    where TFilter : class
{
    public override object Translate(Func<ParameterExpression, Expression> condition)
    {
        var item = Expression.Parameter(typeof(TFilter), "t");
        return FilterTranslator<TFilter>.Translate(Expression.Lambda<Func<TFilter, bool>>(condition(item), item), before: null);
    }
}
