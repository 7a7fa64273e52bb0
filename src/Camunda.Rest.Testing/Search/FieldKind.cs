namespace Camunda.Rest.Testing.Search;

/// <summary>How the values of a field are written and compared.</summary>
internal enum FieldKind
{
    /// <summary>A number of 64 bits that the wire carries as text.</summary>
    Key,

    /// <summary>Texts and enum values; compared by code unit.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Number,

    /// <summary>True after false.</summary>
    Flag,

    /// <summary>Moments in time.</summary>
    Moment,

    /// <summary>JSON values that the wire carries as text; compared by value.</summary>
    Json,
}
