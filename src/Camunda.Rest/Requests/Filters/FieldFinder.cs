using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>Finds the first field in an expression, for a message.</summary>
internal sealed class FieldFinder : ExpressionVisitor
{
    private readonly Func<Expression, FilterField?> _fieldOf;
    private FilterField? _found;

    private FieldFinder(Func<Expression, FilterField?> fieldOf) => _fieldOf = fieldOf;

    public static FilterField? Find(Expression expression, Func<Expression, FilterField?> fieldOf)
    {
        var finder = new FieldFinder(fieldOf);
        finder.Visit(expression);
        return finder._found;
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null || _found is not null)
            return node;
        _found = _fieldOf(node);
        return _found is null ? base.Visit(node) : node;
    }
}
