using System.Net.Sockets;
using System.Text;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>HTTP without a client that tidies up what is sent.</summary>
internal static class RawHttp
{
    /// <summary>Sends a GET for the target to the letter and gives all that comes back.</summary>
    public static async Task<string> GetAsync(Uri server, string target)
    {
        using TcpClient client = new();
        await client.ConnectAsync(server.Host, server.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n"));
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }
}
