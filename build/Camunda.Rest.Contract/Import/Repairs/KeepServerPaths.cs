using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Reduces servers to their path (<c>/v2</c>, or <c>/</c> for a path with a server of its own). The host is the caller's, and NSwag
/// would write the vendor's placeholder address into the client.
/// </summary>
internal sealed partial class KeepServerPaths : IRepair
{
    public void Apply(ApiDocument document)
    {
        document.Root["servers"] ??= new JsonArray(new JsonObject { ["url"] = "/" });
        Reduce(document, document.Root);
        foreach ((string _, JsonNode? item) in document.Paths)
        {
            if (item!.AsObject().ContainsKey("servers"))
            {
                Reduce(document, item.AsObject());
            }
        }
    }

    private static void Reduce(ApiDocument document, JsonObject holder)
    {
        List<string> paths = [.. holder.Objects("servers").Select(server => PathOf(server.Text("url") ?? "")).Distinct()];
        if (paths.Count != 1)
        {
            throw document.Refuse(
                holder["servers"]!, $"the servers have different paths ({string.Join(", ", paths)}), so a request path is ambiguous.");
        }

        holder["servers"] = new JsonArray(new JsonObject { ["url"] = paths[0] });
    }

    private static string PathOf(string url)
    {
        string path = Authority().Replace(url, "").TrimEnd('/');
        return path.Length == 0 ? "/" : path;
    }

    [GeneratedRegex("^[^/]*://[^/]*", RegexOptions.CultureInvariant)]
    private static partial Regex Authority();
}
