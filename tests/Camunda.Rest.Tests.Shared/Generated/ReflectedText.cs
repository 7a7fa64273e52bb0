using System.Reflection;

namespace Camunda.Rest.Tests.Shared.Generated;

/// <summary>The type of a member of the generated code as C# spells it, with the nullability of references.</summary>
internal static class ReflectedText
{
    public static string TypeOf(PropertyInfo property) => Text(new NullabilityInfoContext().Create(property));

    public static string TypeOf(ParameterInfo parameter) => Text(new NullabilityInfoContext().Create(parameter));

    public static string NameOf(Type type)
    {
        if (type == typeof(bool))
            return "bool";
        if (type == typeof(int))
            return "int";
        if (type == typeof(long))
            return "long";
        if (type == typeof(float))
            return "float";
        if (type == typeof(double))
            return "double";
        if (type == typeof(string))
            return "string";
        return type.Name.Split('`')[0];
    }

    private static string Text(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
            return NameOf(underlying) + "?";
        string arguments = info.GenericTypeArguments.Length == 0 ? "" : $"<{string.Join(", ", info.GenericTypeArguments.Select(Text))}>";
        bool isNullable = !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable;
        return NameOf(info.Type) + arguments + (isNullable ? "?" : "");
    }
}
