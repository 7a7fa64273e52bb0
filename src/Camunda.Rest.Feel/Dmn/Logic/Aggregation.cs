namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>What a decision table that collects makes of the outputs.</summary>
internal enum Aggregation
{
    /// <summary>A list.</summary>
    None,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The number of matching rules.</summary>
    Count,

    /// <summary>The smallest output.</summary>
    Min,

    /// <summary>The largest output.</summary>
    Max,
}
