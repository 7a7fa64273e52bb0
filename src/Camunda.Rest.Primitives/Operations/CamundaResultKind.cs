namespace Camunda.Rest;

/// <summary>What an operation's response of success carries.</summary>
public enum CamundaResultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON object, or nothing (204).</summary>
    OptionalObject,

    /// <summary>A JSON array.</summary>
    List,

    /// <summary>Text of any kind.</summary>
    Text,

    /// <summary>An XML document.</summary>
    Xml,

    /// <summary>Bytes, handed to the caller as they arrive.</summary>
    Stream,
}
