namespace Camunda.Rest;

/// <summary>A request body that states whether it can be resent. A retry has to check that first.</summary>
internal interface IRepeatableContent
{
    /// <summary>Whether the same bytes can be resent.</summary>
    bool CanRepeat { get; }
}
