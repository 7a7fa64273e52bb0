namespace Camunda.Rest;

/// <summary>
/// A condition on a user-defined id, for which <c>$in</c> accepts strings too; in a search expression <c>texts.Contains(t.Field)</c>.
/// </summary>
public interface IFilterInText
{
}
