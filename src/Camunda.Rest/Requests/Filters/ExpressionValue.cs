using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace Camunda.Rest;

/// <summary>
/// Evaluates a part of an expression that does not depend on the item: constants, captured variables, members, calls, arrays.
/// </summary>
internal static class ExpressionValue
{
    /// <exception cref="ArgumentException">The expression reads a member of something that is null.</exception>
    public static object? Of(Expression expression) => expression.NodeType switch
    {
        ExpressionType.Constant when expression is ConstantExpression constant => constant.Value,

        // Most values are captured variables: a chain of members on a closure, read without compiling anything.
        ExpressionType.MemberAccess when expression is MemberExpression member => OfMember(member),
        ExpressionType.Convert or ExpressionType.ConvertChecked when expression is UnaryExpression convert => OfConversion(convert),
        ExpressionType.NewArrayInit when expression is NewArrayExpression array => OfArray(array),
        ExpressionType.Conditional when expression is ConditionalExpression choice =>
            Of(choice.Test) is true ? Of(choice.IfTrue) : Of(choice.IfFalse),
        ExpressionType.Call when expression is MethodCallExpression call && IsPlain(call) =>
            call.Method.Invoke(Target(call.Object, call), BindingFlags.DoNotWrapExceptions, null, [.. call.Arguments.Select(Of)], null),

        _ => Interpret(expression),
    };

    private static object? OfMember(MemberExpression member)
    {
        if (member.Member is FieldInfo field)
            return field.GetValue(Target(member.Expression, member));
        if (member.Expression is { } inner && Nullable.GetUnderlyingType(inner.Type) is not null)
        {
            return member.Member.Name == nameof(Nullable<int>.HasValue)
                ? Of(inner) is not null
                : Of(inner) ?? throw FilterSentences.OfNull(inner, member);
        }
        return ((PropertyInfo)member.Member).GetValue(
            Target(member.Expression, member), BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private static object? OfConversion(UnaryExpression convert)
    {
        if (convert.Method is { } method)
        {
            object? operand = Of(convert.Operand);
            bool isLifted = operand is null && method.GetParameters()[0].ParameterType.IsValueType;
            return isLifted ? null : method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [operand], null);
        }

        bool isPlain = convert.Type.IsAssignableFrom(convert.Operand.Type)
            || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;
        return isPlain ? Of(convert.Operand) : Interpret(convert);
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The expression contains the type of the array.")]
    private static Array OfArray(NewArrayExpression array)
    {
        var items = Array.CreateInstance(array.Type.GetElementType()!, array.Expressions.Count);
        for (int index = 0; index < items.Length; index++)
            items.SetValue(Of(array.Expressions[index]), index);
        return items;
    }

    private static object? Target(Expression? expression, Expression whole) =>
        expression is null ? null : Of(expression) ?? throw FilterSentences.OfNull(expression, whole);

    /// <summary>Returns whether reflection can make the call: no by-reference parameters, no spans, no methods of a nullable.</summary>
    private static bool IsPlain(MethodCallExpression call) =>
        !call.Method.ReturnType.IsByRefLike
        && !Array.Exists(call.Method.GetParameters(), parameter => parameter.ParameterType.IsByRef || parameter.ParameterType.IsByRefLike)
        && (call.Object is null || Nullable.GetUnderlyingType(call.Object.Type) is null);

    // Only compiled code can use a span, which C# 14 converts an array to before Contains and similar calls.
    private static object? Interpret(Expression expression) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object)))
            .Compile(preferInterpretation: !SpanFinder.Find(expression))();

    private sealed class SpanFinder : ExpressionVisitor
    {
        private bool _isFound;

        public static bool Find(Expression expression)
        {
            var finder = new SpanFinder();
            finder.Visit(expression);
            return finder._isFound;
        }

        public override Expression? Visit(Expression? node)
        {
            _isFound |= node?.Type.IsByRefLike is true;
            return _isFound ? node : base.Visit(node);
        }
    }
}
