using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Testing.Http;

/// <summary>The user that may call the cluster, by basic authentication.</summary>
internal sealed class BasicCredentials(string username, string password)
{
    private readonly byte[] _expected = Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));

    public string Username { get; } = username;

    public bool Admit(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? given)
        && given.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(_expected, Encoding.UTF8.GetBytes(given.Parameter ?? ""));
}
