using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>Reads the shape of a search expression and rejects what the API has no operator for. Evaluates no values.</summary>
internal sealed class ConditionReader(FilterModel model, ParameterExpression item)
{
    // The kind of a node is tested first: testing its type against one type after another takes most of the reading time. The arguments of
    // a call are accessed one by one, because the expression creates a list of them only on demand.

    /// <exception cref="NotSupportedException">The API does not support the condition.</exception>
    public SearchCondition Read(Expression expression, bool isNegated = false) => expression.NodeType switch
    {
        ExpressionType.AndAlso or ExpressionType.And or ExpressionType.OrElse or ExpressionType.Or
            when expression is BinaryExpression junction && junction.Type == typeof(bool) => ReadJunction(junction, isNegated),
        ExpressionType.Not when expression is UnaryExpression not && not.Type == typeof(bool) => Read(not.Operand, !isNegated),
        ExpressionType.Conditional when expression is ConditionalExpression choice && !DependsOnItem(choice.Test) =>
            new SearchCondition.Alternative(choice.Test, Read(choice.IfTrue, isNegated), Read(choice.IfFalse, isNegated)),
        var type when OperatorOf(type) is { } op && expression is BinaryExpression comparison => ReadComparison(comparison, op, isNegated),
        _ when !DependsOnItem(expression) => new SearchCondition.Known(expression, isNegated),
        ExpressionType.Call when expression is MethodCallExpression call => ReadCall(call, isNegated),
        _ when FieldOf(expression, out _) is { Kind: FilterFieldKind.Flag } flag =>
            Compare(flag, null, FilterOperator.Eq, Expression.Constant(!isNegated)),
        _ => throw Refuse(expression),
    };

    private SearchCondition ReadJunction(BinaryExpression junction, bool isNegated)
    {
        var left = Read(junction.Left, isNegated);
        var right = Read(junction.Right, isNegated);
        bool isAnd = junction.NodeType is ExpressionType.AndAlso or ExpressionType.And;
        return isAnd != isNegated ? new SearchCondition.Both(left, right) : new SearchCondition.Either(left, right);
    }

    private SearchCondition ReadComparison(BinaryExpression comparison, FilterOperator op, bool isNegated)
    {
        bool isRightKnown = !DependsOnItem(comparison.Right);
        Expression? rightKey = null;
        var left = FieldOf(comparison.Left, out var leftKey);
        var right = isRightKnown ? null : FieldOf(comparison.Right, out rightKey);
        if (left is not null && right is not null)
            throw FilterSentences.TwoFields(comparison);
        if ((left ?? right) is not { } field)
        {
            return isRightKnown && !DependsOnItem(comparison.Left)
                ? new SearchCondition.Known(comparison, isNegated)
                : ReadTruth(comparison, op, isNegated);
        }

        var (key, value) = left is null ? (rightKey, comparison.Left) : (leftKey, comparison.Right);
        if (field.Kind == FilterFieldKind.List || (field.Kind == FilterFieldKind.Named && key is null))
            throw FilterSentences.NotForField(field, comparison);
        if (left is null ? DependsOnItem(value) : !isRightKnown)
            throw FilterSentences.TwoFields(comparison);
        if (left is null)
            op = Mirror(op);
        return Compare(
            field, key, isNegated ? Negate(field, op, comparison) : op, value, isNegated ? Expression.Not(comparison) : comparison);
    }

    /// <summary>Reads a condition that is compared with true or false.</summary>
    private SearchCondition ReadTruth(BinaryExpression comparison, FilterOperator op, bool isNegated)
    {
        bool isLeft = DependsOnItem(comparison.Left);
        var (condition, truth) = isLeft ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
        if (condition.Type != typeof(bool)
            || truth.Type != typeof(bool)
            || op is not (FilterOperator.Eq or FilterOperator.Neq)
            || DependsOnItem(truth))
        {
            throw Refuse(comparison);
        }
        bool isInverse = isNegated != (op == FilterOperator.Neq);
        return truth is ConstantExpression { Value: bool value }
            ? Read(condition, value == isInverse)
            : new SearchCondition.Alternative(truth, Read(condition, isInverse), Read(condition, !isInverse));
    }

    private SearchCondition.Comparison ReadCall(MethodCallExpression call, bool isNegated)
    {
        if (call.Method.DeclaringType == typeof(FilterConditions))
            return ReadFilterCall(call, isNegated);
        IArgumentProvider arguments = call;
        if (call.Method.Name == nameof(Enumerable.Contains)
            && arguments.ArgumentCount == (call.Object is null ? 2 : 1)
            && FieldOf(call.Object ?? arguments.GetArgument(0), out _) is { Kind: FilterFieldKind.List } list)
        {
            return isNegated
                ? throw FilterSentences.NoNegation(list, Expression.Not(call))
                : Compare(list, null, FilterOperator.Eq, arguments.GetArgument(arguments.ArgumentCount - 1), call);
        }
        throw Refuse(call);
    }

    private SearchCondition.Comparison ReadFilterCall(MethodCallExpression call, bool isNegated)
    {
        bool isIn = call.Method is { Name: nameof(FilterConditions.Contains), IsGenericMethod: true };
        IArgumentProvider arguments = call;
        var operand = arguments.ArgumentCount == 1 ? Expression.Constant(!isNegated) : arguments.GetArgument(isIn ? 0 : 1);
        if (FieldOf(arguments.GetArgument(isIn ? 1 : 0), out var key) is not { } field)
            throw Refuse(call);
        if (DependsOnItem(operand))
            throw FilterSentences.TwoFields(call);
        if (isIn)
        {
            return Compare(
                field, key, isNegated ? FilterOperator.NotIn : FilterOperator.In, operand, isNegated ? Expression.Not(call) : call);
        }
        if (call.Method.Name == nameof(FilterConditions.Exists))
            return Compare(field, key, FilterOperator.Exists, operand, call);
        if (isNegated)
            throw FilterSentences.NoNegation(field, Expression.Not(call));
        var match = call.Method.Name switch
        {
            nameof(FilterConditions.StartsWith) => LikeMatch.Start,
            nameof(FilterConditions.EndsWith) => LikeMatch.End,
            nameof(FilterConditions.Contains) => LikeMatch.Anywhere,
            _ => LikeMatch.Pattern,
        };
        return Compare(field, key, FilterOperator.Like, operand, call, match);
    }

    private static SearchCondition.Comparison Compare(
        FilterField field,
        Expression? key,
        FilterOperator op,
        Expression operand,
        Expression? asked = null,
        LikeMatch match = LikeMatch.Pattern)
    {
        bool isFlag = field.Kind == FilterFieldKind.Flag && op is FilterOperator.Eq or FilterOperator.Neq;
        if (!isFlag && !field.Has(op))
            throw FilterSentences.NoOperator(field, op, asked ?? operand);
        return new(field, key, op, operand, match);
    }

    /// <summary>
    /// Returns the field that an expression refers to, through conversions; for a variable or metadata entry, also its name.
    /// </summary>
    private FilterField? FieldOf(Expression expression, out Expression? key)
    {
        key = null;
        switch (expression.NodeType)
        {
            case ExpressionType.Convert when expression is UnaryExpression convert:
                return FieldOf(convert.Operand, out key);
            case ExpressionType.MemberAccess when expression is MemberExpression member:
                if (member.Expression == item)
                    return model.Find(member.Member.Name);
                return member is { Member.Name: nameof(Nullable<int>.Value), Expression: { } nullable }
                    && Nullable.GetUnderlyingType(nullable.Type) is not null
                    ? FieldOf(nullable, out key)
                    : null;
            case ExpressionType.Call when expression is MethodCallExpression { Method.Name: "get_Item", Object: { } map }
                and IArgumentProvider { ArgumentCount: 1 } arguments:
                var name = arguments.GetArgument(0);
                if (name.Type != typeof(string)
                    || FieldOf(map, out var outer) is not { Kind: FilterFieldKind.Named } field
                    || outer is not null)
                {
                    return null;
                }
                key = DependsOnItem(name) ? throw FilterSentences.TwoFields(expression) : name;
                return field;
            default:
                return null;
        }
    }

    private bool DependsOnItem(Expression expression) => ItemFinder.Find(expression, item);

    private NotSupportedException Refuse(Expression expression) =>
        FieldFinder.Find(expression, part => FieldOf(part, out _)) is { } field
            ? FilterSentences.NotForField(field, expression)
            : FilterSentences.NotACondition(model, expression);

    private static FilterOperator Negate(FilterField field, FilterOperator op, Expression asked) => op switch
    {
        FilterOperator.Eq => FilterOperator.Neq,
        FilterOperator.Neq => FilterOperator.Eq,
        FilterOperator.Gt => throw FilterSentences.NegatedOrder(field, Expression.Not(asked), "<="),
        FilterOperator.Gte => throw FilterSentences.NegatedOrder(field, Expression.Not(asked), "<"),
        FilterOperator.Lt => throw FilterSentences.NegatedOrder(field, Expression.Not(asked), ">="),
        _ => throw FilterSentences.NegatedOrder(field, Expression.Not(asked), ">"),
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
}
