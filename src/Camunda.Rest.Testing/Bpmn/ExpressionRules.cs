using System.Text.RegularExpressions;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Rules of what expressions are.</summary>
internal static partial class ExpressionRules
{
    /// <summary>Reports an attribute with a static value where only an expression makes sense.</summary>
    public static void RequireDynamic(ElementReader element, string attribute, ElementExpression? expression)
    {
        if (expression is { IsStatic: true, Text.Length: > 0 })
        {
            element.Report($"{attribute}=\"{expression.Text}\" is no expression: it must begin with '='");
        }
    }

    /// <summary>The variable that an expression consists of, with or without a path into it; null where it is more than that.</summary>
    public static string? VariableOf(ElementExpression expression) =>
        Path().Match(expression.Text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\A=\s*([\p{L}_$][\p{L}\p{N}_$]*)(\.[\p{L}_$][\p{L}\p{N}_$]*)*\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
