namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>What sort of source text a unit is.</summary>
internal enum UnitKind
{
    /// <summary>A member of a type, or a statement outside all types.</summary>
    Member,

    /// <summary>A type with everything in it.</summary>
    Type,

    /// <summary>One assignment in an object initializer.</summary>
    Assignment,

    /// <summary>One element of the list that a property or field is.</summary>
    Element,

    /// <summary>The documentation comment of a member or type.</summary>
    Documentation,

    /// <summary>A using directive.</summary>
    Using,
}
