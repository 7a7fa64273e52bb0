namespace Camunda.Rest;

/// <summary>Formats addresses for messages.</summary>
internal static class AddressText
{
    /// <summary>Returns scheme, host, port and path only: a query or a user name may contain a secret.</summary>
    public static Uri Show(Uri address) => new($"{address.Scheme}://{address.Authority}{address.AbsolutePath}");
}
