namespace Camunda.Rest;

/// <summary>A request body that is written from a model, so that a handler can ask the model what was requested.</summary>
internal interface IModelContent
{
    object? Model { get; }
}
