using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Camunda.Rest.Tests.Faults;

/// <summary>One request, and what a server can do to it.</summary>
internal sealed class FaultExchange(FaultServer server, Socket socket, Stream stream, FaultRequest request, CancellationToken stopping)
{
    public FaultRequest Request => request;

    /// <summary>Whether the connection is of use for another request.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Does what was asked for, whatever the caller learns of it.</summary>
    public void CarryOut() => server.CarryOut(request);

    public Task AnswerAsync(HttpStatusCode status, string body, string mediaType = "application/json", string headers = "") =>
        WriteAsync(HeadOf(status, body.Length, mediaType, headers) + body);

    /// <summary>Begins an answer, and says that there is more of it.</summary>
    public Task BeginAsync(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        WriteAsync(HeadOf(status, body.Length, "application/json", "") + body[..(body.Length / 2)]);

    /// <summary>Ends the connection as a process that dies does.</summary>
    public void Reset()
    {
        IsOpen = false;
        FaultServer.End(socket, isReset: true);
    }

    /// <summary>Ends the connection in order, at a bad moment.</summary>
    public void Close()
    {
        IsOpen = false;
        FaultServer.End(socket, isReset: false);
    }

    /// <summary>Says no more until the client has had enough.</summary>
    public async Task StayAsync()
    {
        IsOpen = false;
        while (await stream.ReadAsync(new byte[16], stopping) > 0)
        {
        }
    }

    private static string HeadOf(HttpStatusCode status, int length, string mediaType, string headers) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {(int)status} {status}\r\nContent-Type: {mediaType}\r\nContent-Length: {length}\r\n{headers}\r\n");

    private async Task WriteAsync(string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), stopping);
        await stream.FlushAsync(stopping);
    }
}
