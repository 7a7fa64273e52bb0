using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest;

/// <summary>Determines whether a type is a user-defined id, which converts from text, and creates it from text.</summary>
internal static class TextId<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>
{
    /// <summary>Creates an id from text; null for any other type.</summary>
    public static Func<string, T>? Parse { get; } = typeof(T).GetMethod("op_Implicit", [typeof(string)])?.CreateDelegate<Func<string, T>>();
}
