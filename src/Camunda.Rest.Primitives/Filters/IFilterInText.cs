namespace Camunda.Rest;

/// <summary>A condition on an id that a person writes as text, so that <c>$in</c> takes texts too; in a search expression <c>texts.Contains(t.Field)</c>.</summary>
public interface IFilterInText
{
}
