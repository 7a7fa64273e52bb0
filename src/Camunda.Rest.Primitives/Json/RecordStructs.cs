using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Camunda.Rest.Json;

/// <summary>
/// Makes the defaults and the required parameters of record structs count, as those of records do: System.Text.Json creates structs without
/// their constructor.
/// </summary>
[RequiresUnreferencedCode("Finds constructors by reflection.")]
internal static class RecordStructs
{
    public static void ApplyDefaults(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !info.Type.IsValueType || info.CreateObject is null) return;
        if (info.Type.GetConstructors() is not [var constructor] || constructor.GetParameters() is not [_, ..] parameters) return;
        var nullability = new NullabilityInfoContext();
        JsonPropertyInfo?[] members = Array.ConvertAll(parameters, parameter => info.Properties.FirstOrDefault(property =>
            property.AttributeProvider is MemberInfo member
                && property.PropertyType == parameter.ParameterType
                && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)));
        if (Array.Exists(members, member => member is null)) return;
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!parameters[i].HasDefaultValue && nullability.Create(parameters[i]).WriteState == NullabilityState.NotNull)
                members[i]!.IsRequired = true;
        }

        object?[] defaults = Array.ConvertAll(parameters, parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null);
        info.CreateObject = () => constructor.Invoke((object?[])defaults.Clone());
    }
}
