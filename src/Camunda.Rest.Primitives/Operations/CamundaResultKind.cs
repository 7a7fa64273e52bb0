namespace Camunda.Rest;

/// <summary>The content of an operation's successful response.</summary>
public enum CamundaResultKind
{
    /// <summary>No content.</summary>
    None,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON object, or no content (204).</summary>
    OptionalObject,

    /// <summary>A JSON array.</summary>
    List,

    /// <summary>Text of any kind.</summary>
    Text,

    /// <summary>An XML document.</summary>
    Xml,

    /// <summary>Bytes, returned to the caller as a stream.</summary>
    Stream,
}
