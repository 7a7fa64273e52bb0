namespace Camunda.Rest.Contract.Links;

/// <summary>A link that leads nowhere.</summary>
/// <param name="Page">The page with the link, relative to the root of the site.</param>
/// <param name="Target">The link as the page states it.</param>
/// <param name="Reason">Why it is dead.</param>
internal sealed record DeadLink(string Page, string Target, string Reason);
