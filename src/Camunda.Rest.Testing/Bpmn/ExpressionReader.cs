using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads expressions out of attributes; what cannot be evaluated is reported with its element.</summary>
internal static class ExpressionReader
{
    /// <summary>The expression of an attribute, or null where it is missing or refused.</summary>
    public static ElementExpression? Read(ElementReader element, string attribute) =>
        element.Attribute(attribute) is { Length: > 0 } text ? Parse(element, $"the attribute '{attribute}'", text) : null;

    /// <summary>As <see cref="Read"/>, and a problem where it is missing.</summary>
    public static ElementExpression ReadRequired(ElementReader element, string attribute) =>
        Parse(element, $"the attribute '{attribute}'", element.RequiredAttribute(attribute)) ?? ElementExpression.Parse("");

    public static ElementExpression? Parse(ElementReader element, string what, string text)
    {
        try
        {
            return ElementExpression.Parse(text);
        }
        catch (FeelSyntaxException exception)
        {
            element.Report($"{what} cannot be read: {exception.Message}");
            return null;
        }
    }
}
