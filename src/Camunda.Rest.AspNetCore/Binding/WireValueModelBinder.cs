using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Camunda.Rest.AspNetCore;

/// <summary>Binds a key, id or open enum of a controller's action, with an error that states the expected form.</summary>
internal sealed class WireValueModelBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        string name = bindingContext.ModelName;
        var found = bindingContext.ValueProvider.GetValue(name);
        if (found == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, found);
        if (string.IsNullOrEmpty(found.FirstValue) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        try
        {
            bindingContext.Result = ModelBindingResult.Success(WireText.Parse(type, found.FirstValue ?? ""));
        }
        catch (FormatException fault)
        {
            bindingContext.ModelState.TryAddModelError(name, fault.Message);
        }

        return Task.CompletedTask;
    }
}
