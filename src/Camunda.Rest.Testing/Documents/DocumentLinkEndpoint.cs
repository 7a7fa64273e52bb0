using Camunda.Rest.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Testing.Documents;

/// <summary>Serves documents to whoever has a link. It stands beside the API, as a real store would.</summary>
internal sealed class DocumentLinkEndpoint(DocumentStore store)
{
    private const string Prefix = "/document-links/";

    public static Uri AddressOf(DocumentLink link, Uri cluster) => new(cluster, Prefix + link.Token);

    public static bool Serves(HttpRequest request) => request.Path.StartsWithSegments(Prefix.TrimEnd('/'), StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (!HttpMethods.IsGet(context.Request.Method))
            {
                throw new ProblemException(405, "Method Not Allowed", $"A link takes GET, not {context.Request.Method}.");
            }

            DocumentRecord document = store.Follow(context.Request.Path.Value![Prefix.Length..]);
            await ResponseWriter.WriteBytesAsync(context, document.Content).ConfigureAwait(false);
        }
        catch (ProblemException problem)
        {
            await ResponseWriter.WriteProblemAsync(context, problem.Status, problem.Title, problem.Message).ConfigureAwait(false);
        }
    }
}
