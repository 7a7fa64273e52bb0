namespace Camunda.Rest;

/// <summary>A request body that was written from a model, so that a handler can read the model.</summary>
internal interface IModelContent
{
    object? Model { get; }
}
