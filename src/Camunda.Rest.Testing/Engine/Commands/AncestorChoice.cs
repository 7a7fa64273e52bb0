namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Which instance is around an element that another one is moved to.</summary>
internal enum AncestorChoice
{
    /// <summary>The one of the given key, or the only one where there is no key.</summary>
    Direct,

    /// <summary>The innermost one around the source that is also around the target.</summary>
    Inferred,

    /// <summary>The one that the source is directly in.</summary>
    SourceParent,
}
