namespace Camunda.Rest;

/// <summary>Tells whether text stands for a type, as it does for the ids that a person writes, and makes it from text.</summary>
internal static class TextId<T>
{
    /// <summary>Makes an id from text; null for any other type.</summary>
    public static Func<string, T>? Parse { get; } = typeof(T).GetMethod("op_Implicit", [typeof(string)])?.CreateDelegate<Func<string, T>>();
}
