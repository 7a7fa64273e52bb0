using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Shared.Tls;

namespace Camunda.Rest.Tests.Quickstart;

/// <summary>
/// nginx before a cluster: TLS, and a client certificate that it asks for. It stays in the foreground, keeps everything in a folder of its
/// own, and ends with the test.
/// </summary>
internal sealed class NginxFront : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly TemporaryFolder _folder;

    private NginxFront(Process process, TemporaryFolder folder, int port)
    {
        _process = process;
        _folder = folder;
        Address = new Uri($"https://localhost:{port}");
    }

    /// <summary>Where nginx is on this machine; null when it has none.</summary>
    public static string? Binary { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    public Uri Address { get; }

    public static async Task<NginxFront> StartAsync(Uri cluster, X509Certificate2 certificate, TestAuthority authority)
    {
        var folder = new TemporaryFolder();
        int port = FreePort();
        folder.Write("server.crt", certificate.ExportCertificatePem());
        folder.Write("server.key", TestAuthority.KeyPemOf(certificate));
        folder.Write("ca.crt", authority.Pem);
        string settings = folder.Write("nginx.conf", Settings(folder.FullName, port, cluster));
        var start = new ProcessStartInfo(Binary!, ["-p", folder.FullName, "-c", settings, "-e", "stderr"]) { RedirectStandardError = true };
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.BeginErrorReadLine();
        var front = new NginxFront(process, folder, port);
        long started = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync(port))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(started) > Patience.Limit)
            {
                await front.DisposeAsync();
                throw new IOException($"nginx did not start: {string.Join('\n', said)}");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }

        return front;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static string Settings(string folder, int port, Uri cluster) => $$"""
        daemon off;
        worker_processes 1;
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        pid {{folder}}/nginx.pid;
        error_log stderr error;
        events { worker_connections 256; }
        http {
          access_log off;
          client_body_temp_path {{folder}}/body;
          proxy_temp_path {{folder}}/proxy;
          fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi;
          scgi_temp_path {{folder}}/scgi;
          server {
            listen 127.0.0.1:{{port}} ssl http2;
            server_name localhost;
            ssl_protocols TLSv1.2 TLSv1.3;
            ssl_certificate {{folder}}/server.crt;
            ssl_certificate_key {{folder}}/server.key;
            ssl_client_certificate {{folder}}/ca.crt;
            ssl_verify_client on;
            location / {
              proxy_pass http://{{cluster.Authority}};
              proxy_http_version 1.1;
              proxy_set_header Connection "";
            }
          }
        }

        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
