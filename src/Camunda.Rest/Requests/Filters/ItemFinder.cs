using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>Determines whether an expression depends on the item of a search, or is a value that can be evaluated before.</summary>
internal sealed class ItemFinder : ExpressionVisitor
{
    private readonly ParameterExpression _item;
    private bool _isFound;

    private ItemFinder(ParameterExpression item) => _item = item;

    // Most nodes are classified without an instance of this class, and by their kind, which is faster than by their type.
    public static bool Find(Expression? expression, ParameterExpression item) => expression?.NodeType switch
    {
        null or ExpressionType.Constant => false,
        ExpressionType.MemberAccess when expression is MemberExpression member => Find(member.Expression, item),
        ExpressionType.Parameter => expression == item,
        ExpressionType.Convert or ExpressionType.Not when expression is UnaryExpression unary => Find(unary.Operand, item),
        _ when expression is BinaryExpression binary => Find(binary.Left, item) || Find(binary.Right, item),
        _ => new ItemFinder(item).Search(expression),
    };

    public override Expression? Visit(Expression? node) => _isFound ? node : base.Visit(node);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isFound |= node == _item;
        return node;
    }

    private bool Search(Expression expression)
    {
        Visit(expression);
        return _isFound;
    }
}
