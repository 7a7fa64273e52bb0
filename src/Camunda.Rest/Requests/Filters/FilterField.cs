using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Camunda.Rest;

/// <summary>A field of a filter model: its name, how the API filters by it, and access to the property.</summary>
internal sealed class FilterField
{
    private static readonly FilterOperator[] Equality = [FilterOperator.Eq];

    private readonly FilterModel _model;
    private readonly PropertyInfo _property;
    private readonly FilterProperty? _empty;
    private readonly int _operators;
    private FieldAccess? _access;

    public FilterField(FilterModel model, PropertyInfo property)
    {
        _model = model;
        _property = property;
        (Kind, OperandType) = Classify(property.PropertyType);
        _empty = Kind is FilterFieldKind.Operators or FilterFieldKind.Named ? CreateOperand() : null;
        Names = Kind == FilterFieldKind.Named ? NamedConditions.Of(property.PropertyType) : null;
        TakesJson = _empty is FilterProperty<JsonText>;
        TakesVariables = _empty is VariableCondition;
        HoldsAll = Kind == FilterFieldKind.List && (OperandType == typeof(Tag) || OperandType.IsAssignableTo(typeof(FilterProperty)));
        foreach (var op in Operators)
            _operators |= 1 << (int)op;
    }

    public string Name => _property.Name;

    public FilterFieldKind Kind { get; }

    /// <summary>The type of the property without nullability, or the element type of a list or map.</summary>
    public Type OperandType { get; }

    /// <summary>Reads and creates the conditions by name; null for other fields.</summary>
    public NamedConditions? Names { get; }

    /// <summary>Whether the operands are JSON values, which any value can be converted to.</summary>
    public bool TakesJson { get; }

    /// <summary>Whether the operands are the JSON texts of process variables, for which null is an ordinary value.</summary>
    public bool TakesVariables { get; }

    /// <summary>
    /// Whether an item must have all values of the list, so that each <c>Contains</c> adds one; otherwise any of them is enough.
    /// </summary>
    public bool HoldsAll { get; }

    public IReadOnlyList<FilterOperator> Operators => _empty?.SupportedOperators ?? Equality;

    // Created on first use: most fields are never set.
    private FieldAccess Access => _access ??= FieldAccess.To(_property);

    public bool IsOf(FilterModel model) => model == _model;

    public bool Has(FilterOperator op) => (_operators & (1 << (int)op)) != 0;

    public object? GetValue(object filter) => Access.Get(filter);

    public void SetValue(object filter, object value) => Access.Set(filter, value);

    /// <summary>Creates an array of the operand type.</summary>
    [UnconditionalSuppressMessage(
        "AOT", "IL3050", Justification = "The generated readers create lists of the type, which contain its arrays.")]
    public Array CreateArray(int length) => Array.CreateInstance(OperandType, length);

    /// <summary>Creates a filter property without operators.</summary>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2072", Justification = "ILLink.Descriptors.xml of the generated assembly keeps these constructors.")]
    public FilterProperty CreateOperand() =>
        OperandType == typeof(VariableCondition) ? new VariableCondition() : (FilterProperty)Activator.CreateInstance(OperandType)!;

    /// <summary>Converts an operand to the property's type: C# compares integers as the larger of two types.</summary>
    /// <exception cref="ArgumentException">The operand cannot be converted.</exception>
    public object Fit(object operand)
    {
        try
        {
            if (OperandType == typeof(int))
                return FilterOperand.Convert<int>(FilterOperator.Eq, operand);
            return OperandType == typeof(long) ? FilterOperand.Convert<long>(FilterOperator.Eq, operand) : operand;
        }
        catch (ArgumentException e)
        {
            throw FilterSentences.Unfit(this, e);
        }
    }

    /// <summary>Returns the field's name for messages.</summary>
    public override string ToString() => $"{_model.Name}.{Name}";

    private static (FilterFieldKind Kind, Type OperandType) Classify(Type type)
    {
        if (type.IsAssignableTo(typeof(FilterProperty)))
            return (FilterFieldKind.Operators, type);
        if (type == typeof(FilterFlag))
            return (FilterFieldKind.Flag, type);
        if (type == typeof(Models.VariableConditions))
            return (FilterFieldKind.Named, typeof(VariableCondition));
        if (type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            && type.GenericTypeArguments[1].IsAssignableTo(typeof(FilterProperty)))
        {
            return (FilterFieldKind.Named, type.GenericTypeArguments[1]);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return (FilterFieldKind.List, type.GenericTypeArguments[0]);
        return (FilterFieldKind.Value, Nullable.GetUnderlyingType(type) ?? type);
    }
}
