using System.Reflection;
using System.Runtime.CompilerServices;

namespace Camunda.Rest.Json;

/// <summary>Types that neither serializer converts without loss, because they have no names, or no JSON representation.</summary>
internal static class UnsupportedTypes
{
    private const string FSharpMapping = "Microsoft.FSharp.Core.CompilationMappingAttribute";
    private const int FSharpUnion = 1;

    /// <exception cref="CamundaVariablesException">The type is not supported.</exception>
    public static void Refuse(Type type)
    {
        if (type.IsValueType && typeof(ITuple).IsAssignableFrom(type))
            throw Refusal(type, "", "is a value tuple, whose names exist only at compile time. Use a record.");
        if (typeof(Delegate).IsAssignableFrom(type) || typeof(Stream).IsAssignableFrom(type) || typeof(Task).IsAssignableFrom(type)
            || typeof(MemberInfo).IsAssignableFrom(type) || type == typeof(CancellationToken) || type == typeof(nint)
            || type == typeof(nuint))
        {
            throw Refusal(type, "", "has no JSON representation. Exclude the member with JsonIgnore.");
        }
    }

    /// <summary>Rejects a union of F#, such as an option, which Newtonsoft.Json writes as a case with fields.</summary>
    /// <exception cref="CamundaVariablesException">The type is a union of F#.</exception>
    public static void RefuseUnion(Type type)
    {
        bool isUnion = type.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == FSharpMapping
            && attribute.ConstructorArguments is [{ Value: int flags }, ..] && (flags & 31) == FSharpUnion);
        if (isUnion)
        {
            throw Refusal(
                type,
                "",
                "is a union of F#. Use a nullable type instead of an option, or VariableSerialization.SystemTextJson with a converter.");
        }
    }

    /// <summary>Creates the exception for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="path">The path of the member that has this type; empty for none.</param>
    /// <param name="reason">Continues the sentence that begins with the name of the type.</param>
    /// <param name="inner">The cause.</param>
    public static CamundaVariablesException Refusal(Type type, string path, string reason, Exception? inner = null)
    {
        string subject = path.Length == 0 ? TypeName.Of(type) : $"'{path}': {TypeName.Of(type)}";
        return new CamundaVariablesException($"{subject} {reason}", inner) { Path = path, Actual = TypeName.Of(type) };
    }
}
