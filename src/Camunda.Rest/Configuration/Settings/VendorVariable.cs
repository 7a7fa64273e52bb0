namespace Camunda.Rest;

/// <summary>Environment variables of the vendor's clients that this client does not read.</summary>
/// <param name="Names">The variables.</param>
/// <param name="Reason">Why, and what to use instead.</param>
/// <param name="IsCredential">Whether they contain credentials, so that the client warns when one is set.</param>
internal sealed record VendorVariable(string[] Names, string Reason, bool IsCredential = false);
