namespace Camunda.Rest;

/// <summary>
/// A condition on a JSON value, for which <c>$in</c> accepts values of any type; in a search expression
/// <c>values.Contains(p.Variables["orderId"])</c>.
/// </summary>
public interface IFilterInJson : IFilterIn<JsonText>
{
}
