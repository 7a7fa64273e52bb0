namespace Camunda.Rest.Contract.Compose;

/// <summary>What a C# type is to a caller who has to give a value of it.</summary>
internal enum CSharpKind
{
    /// <summary>Nothing that a parameter can be made of by a rule.</summary>
    Other,

    /// <summary>A number, a truth value, a point in time.</summary>
    Value,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A key, an id or an enum.</summary>
    WireValue,

    /// <summary>A JSON object made of an object of the caller's.</summary>
    Variables,

    /// <summary>Any JSON value.</summary>
    Json,

    /// <summary>A list.</summary>
    List,

    /// <summary>A generated model.</summary>
    Model,
}
