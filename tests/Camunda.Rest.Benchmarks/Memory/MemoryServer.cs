using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Benchmarks.Json;
using Camunda.Rest.Testing;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Benchmarks.Memory;

/// <summary>Makes bodies of any size while it sends them, drops what it is sent, and keeps neither.</summary>
internal sealed class MemoryServer
{
    public const int PageSize = 1_000;

    private const string Cursor = "0000000000";

    private static readonly byte[] Piece = new byte[64 * 1024];

    private byte[] _page = [];
    private int _cursorAt;

    /// <summary>How many bytes a document has, or how many items a search.</summary>
    public long Units { get; set; }

    /// <summary>The bytes of the last body that was sent to it.</summary>
    public long Received { get; private set; }

    public Task<CamundaTestCluster> StartAsync() => CamundaTestCluster.StartAsync(new()
    {
        Intercept = (context, _) => context.Request.Path.Value switch
        {
            not null when HttpMethods.IsGet(context.Request.Method) => SendDocumentAsync(context),
            { } path when path.EndsWith("/search", StringComparison.Ordinal) => SendPageAsync(context),
            _ => ReceiveDocumentAsync(context),
        },
    });

    private async Task SendDocumentAsync(HttpContext context)
    {
        context.Response.ContentType = "application/octet-stream";
        for (long left = Units; left > 0; left -= Piece.Length)
            await context.Response.Body.WriteAsync(Piece.AsMemory(0, (int)Math.Min(left, Piece.Length)));
    }

    private async Task ReceiveDocumentAsync(HttpContext context)
    {
        byte[] piece = new byte[Piece.Length];
        Received = 0;
        while (await context.Request.Body.ReadAsync(piece) is > 0 and var count)
            Received += count;
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"documentId":"1"}""");
    }

    /// <summary>The same items on every page, and a cursor that counts the pages.</summary>
    private async Task SendPageAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var page = JsonNode.Parse(await reader.ReadToEndAsync())!["page"]!;
        long number = page["after"] is { } after ? 1 + long.Parse(after.GetValue<string>(), CultureInfo.InvariantCulture) : 1;
        if (number == 1)
        {
            _page = UserTaskPage.Create(PageSize, Units, Cursor);
            _cursorAt = _page.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(Cursor));
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(_page.AsMemory(0, _cursorAt));
        await context.Response.WriteAsync(number.ToString($"D{Cursor.Length}", CultureInfo.InvariantCulture));
        await context.Response.Body.WriteAsync(_page.AsMemory(_cursorAt + Cursor.Length));
    }
}
