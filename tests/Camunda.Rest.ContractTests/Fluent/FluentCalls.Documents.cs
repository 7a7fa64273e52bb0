using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    // The hash is that of the document which the call below creates.
#pragma warning disable IDE1006 // The snapshots show the calls as users write them, with a local variable.
    private static readonly DocumentReference reference = new()
    {
        StoreId = "in-memory",
        DocumentId = "invoice-42",
        ContentHash = "268AD70EB5BC4737A2AE28162CBCA30118CC94520E49EF1AC5F72C85D3F2CAA9",
    };
#pragma warning restore IDE1006

    private static FluentCall[] Documents =>
    [
        Of(CamundaOperations.CreateDocument, camunda => camunda.Documents.Create("paid"u8.ToArray(), "Überweisung.txt")
            .WithId("invoice-42")
            .WithContentType("text/plain")
            .WithExpiry(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .WithCustomProperties(new { customer = "A-42" })
            .SendAsync()),
        Of(CamundaOperations.CreateDocuments, camunda => camunda.Documents.CreateBatch()
            .Add(camunda.Documents.Create("paid"u8.ToArray(), "paid.txt").WithContentType("text/plain"))
            .Add(camunda.Documents.Create("open"u8.ToArray(), "open.txt"))
            .SendAsync()),
        Of(CamundaOperations.GetDocument, camunda => camunda.Documents[reference].OpenReadAsync()),
        Of(CamundaOperations.DeleteDocument, camunda => camunda.Documents[reference].DeleteAsync()),
        Of(CamundaOperations.CreateDocumentLink, camunda => camunda.Documents[reference].CreateLinkAsync(TimeSpan.FromMinutes(5))),
    ];
}
