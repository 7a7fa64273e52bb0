using System.Net.Http.Headers;
using System.Text;

namespace Camunda.Rest;

/// <summary>
/// Builds forms of files, texts and JSON. Names in headers follow RFC 7578: quoted, in plain UTF-8, without the <c>filename*</c> parameter
/// and the encoded words that .NET would add, which a strict server takes for the name itself.
/// </summary>
internal static class UploadForm
{
    private static readonly MediaTypeHeaderValue Binary = new("application/octet-stream");
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // Not a derived type: .NET passes the cancellation of a call on to the parts of its own form type only.
    public static MultipartFormDataContent Create() => new() { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };

    public static void AddFile(
        this MultipartFormDataContent form, string part, string fileName, UploadSource source, MediaTypeHeaderValue? contentType = null)
    {
        var content = new UploadContent(fileName, source);
        content.Headers.ContentType = contentType ?? Binary;
        form.AddPart(content, $"name={Quote(part)}; filename={Quote(fileName)}");
    }

    public static void AddText(this MultipartFormDataContent form, string part, string text) =>
        form.AddPart(new StringContent(text), $"name={Quote(part)}");

    public static void AddJson(this MultipartFormDataContent form, string part, byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = Json;
        form.AddPart(content, $"name={Quote(part)}");
    }

    private static string Quote(string name) =>
        $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void AddPart(this MultipartFormDataContent form, HttpContent content, string parameters)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; {parameters}");
        form.Add(content);
    }
}
