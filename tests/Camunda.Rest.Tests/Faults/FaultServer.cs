using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Camunda.Rest.Tests.Faults;

/// <summary>A server on a bare socket, with as much of HTTP/1.1 as a client needs; all that goes wrong is up to its script.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Socket, Task> _connections = [];
    private readonly ConcurrentQueue<FaultRequest> _requests = [];
    private readonly ConcurrentQueue<string> _carriedOut = [];
    private readonly Task _accepting;
    private int _accepted;

    public FaultServer(SslServerAuthenticationOptions? tls = null)
    {
        _tls = tls;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>What happens to a request.</summary>
    public Func<FaultExchange, Task> Script { get; set; } = exchange => exchange.AnswerAsync(HttpStatusCode.OK, "{}");

    public IReadOnlyCollection<FaultRequest> Requests => _requests;

    /// <summary>How many connections there were.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>The bodies of what was carried out.</summary>
    public IReadOnlyCollection<string> CarriedOut => _carriedOut;

    public static void End(Socket socket, bool isReset)
    {
        if (isReset)
            socket.LingerState = new LingerOption(true, 0);
        else
            socket.Shutdown(SocketShutdown.Both);
        socket.Close();
    }

    public void CarryOut(FaultRequest request) => _carriedOut.Enqueue(request.Body);

    /// <summary>Ends the connections that wait for another request, as a server does that tidies up.</summary>
    public async Task EndConnectionsAsync(bool isReset)
    {
        var open = _connections.ToArray();
        foreach (var (socket, _) in open)
            End(socket, isReset);
        await Task.WhenAll(open.Select(connection => connection.Value));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        foreach (var (socket, _) in _connections)
            socket.Close();
        await Task.WhenAll(_connections.Values);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                socket.NoDelay = true;
                Interlocked.Increment(ref _accepted);
                var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _connections[socket] = ServeAsync(socket, begin.Task);
                begin.SetResult();
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server stops.
        }
    }

    private async Task ServeAsync(Socket socket, Task begin)
    {
        await begin;
        try
        {
            await using var network = new NetworkStream(socket, ownsSocket: true);
            if (_tls is null)
            {
                await ServeAsync(socket, network);
                return;
            }

            await using var secure = new SslStream(network);
            await secure.AuthenticateAsServerAsync(_tls, _stopping.Token);
            await ServeAsync(socket, secure);
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or OperationCanceledException
            or AuthenticationException)
        {
            // Connections end here in every way there is.
        }
        finally
        {
            _connections.TryRemove(socket, out _);
        }
    }

    private async Task ServeAsync(Socket socket, Stream stream)
    {
        while (await ReadAsync(stream) is { } request)
        {
            _requests.Enqueue(request);
            var exchange = new FaultExchange(this, socket, stream, request, _stopping.Token);
            await Script(exchange);
            if (!exchange.IsOpen)
                return;
        }
    }

    private async Task<FaultRequest?> ReadAsync(Stream stream)
    {
        var came = new List<byte>();
        byte[] buffer = new byte[4096];
        int body = -1;
        int length = 0;
        while (body < 0 || came.Count < body + length)
        {
            int count = await stream.ReadAsync(buffer, _stopping.Token);
            if (count == 0)
                return null;
            came.AddRange(buffer.AsSpan(0, count));
            if (body < 0 && Encoding.ASCII.GetString([.. came]).IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0)
            {
                body = end + 4;
                length = int.TryParse(HeaderOf(Encoding.ASCII.GetString([.. came]), "Content-Length"), out int given) ? given : 0;
            }
        }

        string text = Encoding.UTF8.GetString([.. came]);
        return new FaultRequest(text.Split(' ')[1], HeaderOf(text, "Authorization"), text[body..]);
    }

    private static string HeaderOf(string request, string name) =>
        request.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..]
            ?? "";
}
