namespace Camunda.Rest;

/// <summary>The parts of the upload forms for documents.</summary>
internal static class DocumentParts
{
    public static readonly string File = CamundaNaming.ToWireName(nameof(File));
    public static readonly string Metadata = CamundaNaming.ToWireName(nameof(Metadata));
    public static readonly string Files = CamundaNaming.ToWireName(nameof(Files));
    public static readonly string MetadataList = CamundaNaming.ToWireName(nameof(MetadataList));
}
