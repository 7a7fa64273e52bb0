using System.Linq.Expressions;
using System.Reflection;

namespace Camunda.Rest;

/// <summary>Computes the side of a comparison that does not depend on the filter: constants, captured variables, calls.</summary>
internal static class ExpressionValue
{
    public static object? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,

        // Most values are captured variables: a chain of fields down to a closure, read without compiling anything.
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Of(member.Expression)),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when IsPlain(convert) => Of(convert.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    /// <summary>Whether a conversion changes the static type only, not the value: boxing, a base type, or to nullable.</summary>
    private static bool IsPlain(UnaryExpression convert) =>
        convert.Type.IsAssignableFrom(convert.Operand.Type) || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;
}
