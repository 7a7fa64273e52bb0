using System.Reflection;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>Reads and sets a property through delegates, which are much faster than reflection.</summary>
internal abstract class FieldAccess
{
    public static FieldAccess To(PropertyInfo property) => RuntimeFeature.IsDynamicCodeSupported
        ? (FieldAccess)Activator.CreateInstance(
            typeof(Delegates<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!
        : new Reflected(property);

    public abstract object? Get(object filter);

    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public abstract void Set(object filter, object value);

    /// <summary>For native AOT, where no code can be created for the types of the property.</summary>
    private sealed class Reflected(PropertyInfo property) : FieldAccess
    {
        public override object? Get(object filter) => property.GetValue(filter);

        public override void Set(object filter, object value) => property.SetValue(filter, value);
    }

    private sealed class Delegates<TFilter, TValue>(PropertyInfo property) : FieldAccess
        where TFilter : class
    {
        private readonly Func<TFilter, TValue?> _get = property.GetMethod!.CreateDelegate<Func<TFilter, TValue?>>();
        private readonly Action<TFilter, TValue> _set = property.SetMethod!.CreateDelegate<Action<TFilter, TValue>>();

        public override object? Get(object filter) => _get((TFilter)filter);

        public override void Set(object filter, object value)
        {
            if (value is TValue fit)
                _set((TFilter)filter, fit);
            else
                property.SetValue(filter, value);
        }
    }
}
