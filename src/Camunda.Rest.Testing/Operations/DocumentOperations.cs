using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Documents;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;
using Camunda.Rest.Testing.Validation;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Documents.</summary>
internal sealed class DocumentOperations(DocumentStore store, Func<Uri> address, long largestDocument)
{
    public void Register(OperationTable table) => table
        .Add("createDocument", Create)
        .Add("createDocuments", CreateBatch)
        .Add("getDocument", request => new OperationResult(200) { Binary = Find(request).Content })
        .Add("deleteDocument", Delete)
        .Add("createDocumentLink", CreateLink);

    private OperationResult Create(OperationRequest request)
    {
        RequireStore(request);
        string documentId = request.QueryText("documentId") ?? NewId();
        return new(201, Add(documentId, request.Files[0], request.Body.Object("metadata")));
    }

    private OperationResult CreateBatch(OperationRequest request)
    {
        RequireStore(request);
        JsonArray? metadata = request.Body?["metadataList"]?.AsArray();
        if (metadata is not null && metadata.Count != request.Files.Count)
        {
            throw ProblemException.InvalidArgument(
                $"form.metadataList: has {metadata.Count} entries for {request.Files.Count} files; it takes one per file, in their order.");
        }

        JsonArray created = [];
        JsonArray failed = [];
        foreach ((UploadedFile file, int index) in request.Files.Select((file, index) => (file, index)))
        {
            JsonObject? own = metadata?[index]?.AsObject();
            try
            {
                created.Add(Add(NewId(), file, own));
            }
            catch (ProblemException problem)
            {
                failed.Add(new JsonObject
                {
                    ["fileName"] = own.Text("fileName") ?? file.FileName,
                    ["status"] = problem.Status,
                    ["title"] = problem.Title,
                    ["detail"] = problem.Message,
                });
            }
        }

        return new(failed.Count == 0 ? 201 : 207, new JsonObject { ["createdDocuments"] = created, ["failedDocuments"] = failed });
    }

    private OperationResult Delete(OperationRequest request)
    {
        RequireStore(request);
        store.Delete(request.PathValues["documentId"]);
        return OperationResult.NoContent;
    }

    private OperationResult CreateLink(OperationRequest request)
    {
        request.Body.RequirePositive("timeToLive");
        DocumentLink link = store.CreateLink(Find(request).DocumentId, request.Body.Time("timeToLive") ?? TimeSpan.FromHours(1));
        return new(201, new JsonObject
        {
            ["url"] = DocumentLinkEndpoint.AddressOf(link, address()).AbsoluteUri,
            ["expiresAt"] = FieldValue.Write(link.ExpiresAt),
        });
    }

    /// <summary>The document of the path; a hash that is given has to be its own.</summary>
    private DocumentRecord Find(OperationRequest request)
    {
        RequireStore(request);
        DocumentRecord document = store.Get(request.PathValues["documentId"]);
        return request.QueryText("contentHash") is { } hash && hash != document.ContentHash
            ? throw ProblemException.InvalidArgument(
                $"The content of the document '{document.DocumentId}' has another hash than the contentHash of the request.")
            : document;
    }

    private JsonObject Add(string documentId, UploadedFile file, JsonObject? metadata)
    {
        string fileName = metadata.Text("fileName") ?? file.FileName;
        if (file.IsTooLarge)
        {
            throw new ProblemException(413, "Payload Too Large", $"The document '{fileName}' has more than {largestDocument} bytes.");
        }

        DocumentRecord document = new()
        {
            DocumentId = documentId,
            FileName = fileName,
            ContentType = metadata.Text("contentType") ?? file.ContentType ?? "application/octet-stream",
            Content = file.Content,
            ContentHash = Convert.ToHexString(SHA256.HashData(file.Content.Span)),
            ExpiresAt = metadata.Text("expiresAt") is { } text && Rfc3339.TryParse(text, out DateTimeOffset moment) ? moment : null,
            ProcessDefinitionId = metadata.Text("processDefinitionId"),
            ProcessInstanceKey = metadata.Text("processInstanceKey"),
            CustomProperties = metadata.Object("customProperties")?.DeepClone().AsObject(),
        };
        store.Add(document);
        return ToJson(document);
    }

    private static void RequireStore(OperationRequest request)
    {
        if (request.QueryText("storeId") is { } storeId && storeId != DocumentStore.Id)
        {
            throw ProblemException.InvalidArgument(
                $"query.storeId: there is no document store '{storeId}'; there is '{DocumentStore.Id}'.");
        }
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private static JsonObject ToJson(DocumentRecord document) => new()
    {
        ["camunda.document.type"] = "camunda",
        ["storeId"] = DocumentStore.Id,
        ["documentId"] = document.DocumentId,
        ["contentHash"] = document.ContentHash,
        ["metadata"] = new JsonObject
        {
            ["contentType"] = document.ContentType,
            ["fileName"] = document.FileName,
            ["expiresAt"] = FieldValue.Write(document.ExpiresAt),
            ["size"] = document.Content.Length,
            ["processDefinitionId"] = document.ProcessDefinitionId,
            ["processInstanceKey"] = document.ProcessInstanceKey,
            ["customProperties"] = document.CustomProperties?.DeepClone() ?? new JsonObject(),
        },
    };
}
