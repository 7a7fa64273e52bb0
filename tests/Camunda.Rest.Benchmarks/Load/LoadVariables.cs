namespace Camunda.Rest.Benchmarks.Load;

/// <summary>How the client serializes the variables of a record, in the input and the result of workers too.</summary>
internal enum LoadVariables
{
    /// <summary>As the client does by default; workers leave the variables as JSON.</summary>
    Default,

    /// <summary>With Newtonsoft.Json.</summary>
    Newtonsoft,

    /// <summary>With System.Text.Json and a generated context.</summary>
    SystemTextJson,
}
