namespace Camunda.Rest;

/// <summary>How the API filters by a field.</summary>
internal enum FilterFieldKind
{
    /// <summary>By operators: a <see cref="FilterProperty"/>.</summary>
    Operators,

    /// <summary>By equality with one value.</summary>
    Value,

    /// <summary>By true or false: a <see cref="FilterFlag"/>.</summary>
    Flag,

    /// <summary>By a list of values that the item must have, or of conditions on them.</summary>
    List,

    /// <summary>By operators on a named value: process variables, metadata.</summary>
    Named,
}
