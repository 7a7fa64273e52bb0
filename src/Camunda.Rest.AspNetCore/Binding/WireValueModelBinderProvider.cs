using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Camunda.Rest.AspNetCore;

/// <summary>Creates the binders of keys, ids and open enums that are bound from text.</summary>
internal sealed class WireValueModelBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var source = context.BindingInfo.BindingSource;

        // Bodies are read by a formatter, and the binder of headers asks again for the binder of the value.
        return ModelType.IsWireValue(context.Metadata.UnderlyingOrModelType)
            && source != BindingSource.Body && source != BindingSource.Header && source != BindingSource.Services
            ? new WireValueModelBinder(context.Metadata.UnderlyingOrModelType)
            : null;
    }
}
