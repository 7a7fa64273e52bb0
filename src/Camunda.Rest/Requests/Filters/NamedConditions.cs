using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Reads and creates a container of conditions by name: the list of conditions on variables, or a map.</summary>
internal abstract class NamedConditions
{
    [UnconditionalSuppressMessage(
        "AOT", "IL3050", Justification = "Conditions are classes, for which all maps share the code of the one that is created here.")]
    public static NamedConditions Of(Type propertyType) => propertyType == typeof(VariableConditions)
        ? new ConditionList()
        : propertyType == typeof(IReadOnlyDictionary<string, FilterProperty>) ? new Map<FilterProperty>()
        : (NamedConditions)Activator.CreateInstance(typeof(Map<>).MakeGenericType(propertyType.GenericTypeArguments[1]))!;

    public abstract bool IsEmpty(object value);

    public abstract IEnumerable<(string Name, FilterProperty Condition)> Read(object value);

    public abstract object Create(IEnumerable<(string Name, FilterProperty Condition)> conditions);

    private sealed class ConditionList : NamedConditions
    {
        public override bool IsEmpty(object value) => ((VariableConditions)value).Count == 0;

        public override IEnumerable<(string Name, FilterProperty Condition)> Read(object value) =>
            ((VariableConditions)value).Select(item => (item.Name, (FilterProperty)item.Value));

        public override object Create(IEnumerable<(string Name, FilterProperty Condition)> conditions) =>
            new VariableConditions(
                conditions.Select(item => new VariableValueFilterProperty { Name = item.Name, Value = (VariableCondition)item.Condition }));
    }

    private sealed class Map<T> : NamedConditions
        where T : FilterProperty
    {
        public override bool IsEmpty(object value) => ((IReadOnlyDictionary<string, T>)value).Count == 0;

        public override IEnumerable<(string Name, FilterProperty Condition)> Read(object value) =>
            ((IReadOnlyDictionary<string, T>)value).Select(item => (item.Key, (FilterProperty)item.Value));

        public override object Create(IEnumerable<(string Name, FilterProperty Condition)> conditions) =>
            conditions.ToDictionary(item => item.Name, item => (T)item.Condition, StringComparer.Ordinal);
    }
}
