using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Camunda.Rest;

/// <summary>
/// Distinguishes a result of the cluster from a successful response of another server: a gateway without a route, a login page, a catch-all
/// endpoint. A result has the members that identify it (<see cref="CamundaOperation.ResultMembers"/>), and a call without a result has no
/// body.
/// </summary>
internal static class ResultForm
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    private const int MaxNamed = 3;

    /// <summary>Values before the required members may be nested to any depth.</summary>
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 100_000 };

    /// <summary>
    /// Returns what is wrong with a successful response, as the rest of a sentence about the response; null when it is valid.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The media type of the body; null for JSON, or when it is not stated.</param>
    /// <param name="body">The body.</param>
    public static string? FindMistake(CamundaOperation operation, HttpStatusCode status, string? mediaType, ReadOnlySpan<byte> body)
    {
        var content = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        int start = content.IndexOfAnyExcept(WhiteSpace);
        content = start < 0 ? default : content[start..];
        return operation.Result switch
        {
            CamundaResultKind.None => FindExcess(operation, content),
            CamundaResultKind.Stream => null,
            _ when content.IsEmpty => status == HttpStatusCode.NoContent && operation.SuccessStatusCodes.Contains((int)status)
                || (operation.Result == CamundaResultKind.Text && status != HttpStatusCode.NoContent)
                ? null
                : $"it is empty, but {Due(operation)} is expected",
            CamundaResultKind.Text or CamundaResultKind.Xml when IsPage(mediaType, content) =>
                $"it is an HTML page, but {Due(operation)} is expected",
            CamundaResultKind.Text => null,
            CamundaResultKind.Xml => content[0] == '<' ? null : $"it is not XML, but {Due(operation)} is expected",
            CamundaResultKind.List => content[0] == '[' ? null : $"it is not a JSON array, but {Due(operation)} is expected",
            _ => FindLack(operation, content),
        };
    }

    /// <summary>
    /// Checks for an unexpected body: when another status than 204 is documented, a later version of the cluster may add a result.
    /// </summary>
    private static string? FindExcess(CamundaOperation operation, ReadOnlySpan<byte> content) =>
        SaysNothing(content) || (content[0] == '{' && !operation.SuccessStatusCodes.Contains((int)HttpStatusCode.NoContent))
            ? null
            : "it has a body, but the operation has no result";

    private static bool SaysNothing(ReadOnlySpan<byte> content) =>
        content.IsEmpty
            || (content[0] == '{' && content[1..].TrimStart(" \t\r\n"u8).TrimEnd(" \t\r\n"u8).SequenceEqual("}"u8))
            || content.TrimEnd(" \t\r\n"u8).SequenceEqual("null"u8);

    private static bool IsPage(string? mediaType, ReadOnlySpan<byte> content) =>
        (HtmlPage.IsTypeOf(mediaType) && content[0] == '<')
            || Ascii.EqualsIgnoreCase(content[..Math.Min(content.Length, 5)], "<html"u8)
            || Ascii.EqualsIgnoreCase(content[..Math.Min(content.Length, 14)], "<!doctype html"u8);

    private static string? FindLack(CamundaOperation operation, ReadOnlySpan<byte> content)
    {
        if (content[0] != '{')
            return $"it is not a JSON object in UTF-8, but {Due(operation)} is expected";
        var members = operation.ResultMembers;
        int left = members.Count == 0 ? 0 : operation.IsAnyResultMemberEnough ? 1 : members.Count;
        var reader = new Utf8JsonReader(content, Options);
        try
        {
            reader.Read();
            while (left > 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isMember = IsOneOf(ref reader, members);
                reader.Read();
                if (isMember && reader.TokenType != JsonTokenType.Null)
                    left--;
                if (left > 0)
                    reader.Skip();
            }
        }
        catch (JsonException error)
        {
            // The reader of models tolerates some malformed JSON, and would find a result without members in it.
            return $"it is malformed JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}, "
                + $"but {Due(operation)} is expected";
        }

        return left == 0 ? null : $"it has no {Missing(operation)}";
    }

    private static bool IsOneOf(ref Utf8JsonReader reader, IReadOnlyList<string> members)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (reader.ValueTextEquals(members[i]))
                return true;
        }

        return false;
    }

    private static string Missing(CamundaOperation operation)
    {
        var names = operation.ResultMembers.Take(MaxNamed).Select(member => $"'{member}'");
        return operation.IsAnyResultMemberEnough
            ? string.Join(", ", names) + (operation.ResultMembers.Count > MaxNamed ? " or another member" : "")
            : string.Join(" and ", operation.ResultMembers.Select(member => $"'{member}'"));
    }

    private static string Due(CamundaOperation operation) =>
        operation.ResultMembers.Count > 0 ? $"a result with {Missing(operation)}" : "a result";
}
