using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>Writes an expression approximately as in the source, for messages. Values of variables are not shown, only literals.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        ConstantExpression { Value: null } => "null",
        ConstantExpression { Value: bool value } => value ? "true" : "false",
        ConstantExpression { Value: string value } => JsonConvert.ToString(value),
        ConstantExpression constant when IsClosure(constant.Type) => "",
        ConstantExpression constant when constant.Type.IsPrimitive || constant.Type.IsEnum =>
            FormattableString.Invariant($"{constant.Value}"),
        MemberExpression member =>
            Qualify(member.Expression is null ? member.Member.DeclaringType!.Name : Of(member.Expression), member.Member.Name),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"!{Inner(not.Operand)}",
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Of(convert.Operand),
        BinaryExpression binary when Symbol(binary.NodeType) is { } symbol => $"{Inner(binary.Left)} {symbol} {Inner(binary.Right)}",
        ConditionalExpression choice => $"{Inner(choice.Test)} ? {Inner(choice.IfTrue)} : {Inner(choice.IfFalse)}",
        MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var operand] } => Of(operand),
        MethodCallExpression { Method.Name: "get_Item", Object: { } map } item => $"{Of(map)}[{Arguments(item.Arguments)}]",
        MethodCallExpression call => OfCall(call),
        NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => $"new[] {{ {Arguments(array.Expressions)} }}",
        _ => expression.ToString(),
    };

    private static string OfCall(MethodCallExpression call)
    {
        bool isExtension = call.Method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        string target = isExtension
            ? Inner(call.Arguments[0])
            : call.Object is { } instance ? Inner(instance) : call.Method.DeclaringType!.Name;
        return $"{Qualify(target, call.Method.Name)}({Arguments(call.Arguments.Skip(isExtension ? 1 : 0))})";
    }

    private static string Inner(Expression expression) =>
        expression is BinaryExpression or ConditionalExpression ? $"({Of(expression)})" : Of(expression);

    private static string Arguments(IEnumerable<Expression> arguments) => string.Join(", ", arguments.Select(Of));

    private static string Qualify(string target, string member) => target.Length == 0 ? member : $"{target}.{member}";

    private static bool IsClosure(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string? Symbol(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.AndAlso => "&&",
        ExpressionType.OrElse => "||",
        ExpressionType.And => "&",
        ExpressionType.Or => "|",
        ExpressionType.ExclusiveOr => "^",
        ExpressionType.Add => "+",
        ExpressionType.Subtract => "-",
        _ => null,
    };
}
