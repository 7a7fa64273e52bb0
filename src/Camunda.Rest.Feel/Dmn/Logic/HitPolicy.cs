namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>What a decision table makes of the rules that match.</summary>
internal enum HitPolicy
{
    /// <summary>At most one rule may match.</summary>
    Unique,

    /// <summary>The first rule counts.</summary>
    First,

    /// <summary>The rule with the highest output counts, by the order of the output values.</summary>
    Priority,

    /// <summary>All rules must have the same outputs.</summary>
    Any,

    /// <summary>A list, or an aggregation of it.</summary>
    Collect,

    /// <summary>A list in the order of the rules.</summary>
    RuleOrder,

    /// <summary>A list by the order of the output values.</summary>
    OutputOrder,
}
