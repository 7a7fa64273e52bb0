namespace Camunda.Rest.Json;

/// <summary>A reader that can return the source text of its document.</summary>
internal interface IExactJsonReader
{
    /// <summary>The names that are looked up instead of allocated.</summary>
    WireNameTable Names { get; }

    /// <summary>Deserializes the variables in the document; null for the default.</summary>
    VariableSerialization? Variables { get; }

    /// <summary>Returns the source text of the current value verbatim. Leaves the reader on the value's last token.</summary>
    /// <exception cref="Newtonsoft.Json.JsonReaderException">The value is not JSON.</exception>
    string CaptureRaw();
}
