namespace Camunda.Rest;

/// <summary>A request body that says whether it can be sent again. Whoever repeats a request has to ask first.</summary>
internal interface IRepeatableContent
{
    /// <summary>Whether the same bytes can be sent a second time.</summary>
    bool CanRepeat { get; }
}
