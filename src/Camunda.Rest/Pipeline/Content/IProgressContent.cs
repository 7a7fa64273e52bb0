namespace Camunda.Rest;

/// <summary>A request body that reports each piece that was sent, so that the time limit counts from the last one.</summary>
internal interface IProgressContent
{
    /// <summary>Called after each piece.</summary>
    Action? Progressed { get; set; }
}
