using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Camunda.Rest;

/// <summary>
/// Tells a result of the cluster from what another server says under a status of success: a gateway without a route, a login page, a sink that says yes to everything. A result has what identifies it
/// (<see cref="CamundaOperation.ResultMembers"/>), and a call without a result has no body.
/// </summary>
internal static class ResultForm
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    private const int MaxNamed = 3;

    /// <summary>What precedes the members that are looked for may nest as deep as it likes.</summary>
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 100_000 };

    /// <summary>What a response of success lacks or has too much, as the rest of a sentence that begins with the response; null for nothing.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">What the body is served as; null for JSON, or when that is not said.</param>
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
            _ when content.IsEmpty => status == HttpStatusCode.NoContent && operation.SuccessStatusCodes.Contains((int)status) || (operation.Result == CamundaResultKind.Text && status != HttpStatusCode.NoContent)
                ? null
                : $"it is empty, and {Due(operation)} is due",
            CamundaResultKind.Text or CamundaResultKind.Xml when IsPage(mediaType, content) => $"it is a page, and {Due(operation)} is due",
            CamundaResultKind.Text => null,
            CamundaResultKind.Xml => content[0] == '<' ? null : $"it is no XML, and {Due(operation)} is due",
            CamundaResultKind.List => content[0] == '[' ? null : $"it is no JSON array, and {Due(operation)} is due",
            _ => FindLack(operation, content),
        };
    }

    /// <summary>A call whose only success is 204 has no body; one that the contract gives another status may come to have a result in a later version of the cluster.</summary>
    private static string? FindExcess(CamundaOperation operation, ReadOnlySpan<byte> content) =>
        SaysNothing(content) || (content[0] == '{' && !operation.SuccessStatusCodes.Contains((int)HttpStatusCode.NoContent)) ? null : "the operation has no result, and this has a body";

    private static bool SaysNothing(ReadOnlySpan<byte> content) =>
        content.IsEmpty || (content[0] == '{' && content[1..].TrimStart(" \t\r\n"u8).TrimEnd(" \t\r\n"u8).SequenceEqual("}"u8)) || content.TrimEnd(" \t\r\n"u8).SequenceEqual("null"u8);

    private static bool IsPage(string? mediaType, ReadOnlySpan<byte> content) =>
        (HtmlPage.IsTypeOf(mediaType) && content[0] == '<') || Ascii.EqualsIgnoreCase(content[..Math.Min(content.Length, 5)], "<html"u8) || Ascii.EqualsIgnoreCase(content[..Math.Min(content.Length, 14)], "<!doctype html"u8);

    private static string? FindLack(CamundaOperation operation, ReadOnlySpan<byte> content)
    {
        if (content[0] != '{')
            return $"it is no JSON object in UTF-8, and {Due(operation)} is due";
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
            // The reader of models is more patient with what is no JSON to the letter, and would find a result without members in it.
            return $"it is malformed JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}, and {Due(operation)} is due";
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

    private static string Due(CamundaOperation operation) => operation.ResultMembers.Count > 0 ? $"a result with {Missing(operation)}" : "a result";
}
