namespace Camunda.Rest.Json;

/// <summary>A reader that holds the source of its document, and what belongs to the reading of it.</summary>
internal interface IExactJsonReader
{
    /// <summary>The names that are looked up instead of allocated.</summary>
    WireNameTable Names { get; }

    /// <summary>What binds variables that the document holds to the caller's types; null for the default.</summary>
    VariableSerializer? Variables { get; }

    /// <summary>The source text of the current value, character by character as it came. Leaves the reader on the value's last token.</summary>
    /// <exception cref="Newtonsoft.Json.JsonReaderException">The value is not JSON.</exception>
    string CaptureRaw();
}
