namespace Camunda.Rest.Feel;

/// <summary>
/// An evaluation was stopped, because it exceeded <see cref="FeelOptions.MaxDepth"/> or <see cref="FeelOptions.MaxSteps"/>, or because a value
/// nests deeper than 250 levels or consists of more than 5,000,000 parts.
/// </summary>
public sealed class FeelEvaluationException : Exception
{
    /// <summary>Creates the exception with a message.</summary>
    public FeelEvaluationException(string message)
        : base(message)
    {
    }
}
