using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Testing.Http;

/// <summary>The connection that a request came on.</summary>
internal sealed class ClientConnection(HttpContext context)
{
    private readonly CancellationToken _aborted = context.RequestAborted;
    private readonly Socket? _socket = context.Features.Get<IConnectionSocketFeature>()?.Socket;

    /// <summary>
    /// Whether the client has closed it. The socket knows at once; the server hears of it a moment later, in which a response would be
    /// lost.
    /// </summary>
    public bool HasLeft => _aborted.IsCancellationRequested || IsClosed();

    private bool IsClosed()
    {
        try
        {
            // What can be read and holds nothing is the end of the stream.
            return _socket is not null && _socket.Poll(0, SelectMode.SelectRead) && _socket.Available == 0;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }
}
