using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Testing.Http;

/// <summary>Writes results and problems.</summary>
internal static class ResponseWriter
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Leaves umlauts and markup readable; the response is JSON, never HTML.</summary>
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, OperationResult result)
    {
        context.Response.StatusCode = result.Status;
        return result switch
        {
            { Json: { } json } => WriteJsonAsync(context, "application/json", json),
            { Text: { } text } => WriteTextAsync(context, result.TextType!, text),
            { Binary: { } bytes } => WriteBytesAsync(context, bytes),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>A problem as RFC 9457 has it; <c>instance</c> is the path of the request.</summary>
    public static Task WriteProblemAsync(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        return WriteJsonAsync(context, "application/problem+json", new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = title,
            ["status"] = status,
            ["detail"] = detail,
            ["instance"] = context.Request.Path.ToUriComponent(),
        });
    }

    /// <summary>Bytes, piece by piece, so that a slow reader makes the server wait instead of buffer.</summary>
    public static async Task WriteBytesAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        for (int start = 0; start < bytes.Length; start += PieceSize)
        {
            await context.Response.Body.WriteAsync(
                bytes.Slice(start, Math.Min(PieceSize, bytes.Length - start)), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task WriteJsonAsync(HttpContext context, string contentType, JsonNode json)
    {
        context.Response.ContentType = contentType;
        using (Utf8JsonWriter writer = new(context.Response.BodyWriter, Relaxed))
        {
            json.WriteTo(writer);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static Task WriteTextAsync(HttpContext context, string contentType, string text)
    {
        context.Response.ContentType = contentType + "; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
