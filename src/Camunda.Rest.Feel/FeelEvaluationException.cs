namespace Camunda.Rest.Feel;

/// <summary>An evaluation was stopped, because it exceeded <see cref="FeelOptions.MaxDepth"/> or <see cref="FeelOptions.MaxSteps"/>.</summary>
public sealed class FeelEvaluationException : Exception
{
    /// <summary>Creates the exception with a message.</summary>
    public FeelEvaluationException(string message)
        : base(message)
    {
    }
}
