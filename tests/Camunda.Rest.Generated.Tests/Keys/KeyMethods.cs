using System.Reflection;

namespace Camunda.Rest.Generated.Tests.Keys;

/// <summary>The static members that a caller of one key sees, which no interface names.</summary>
/// <typeparam name="T">The key or id.</typeparam>
internal static class KeyMethods<T>
    where T : struct, ISemanticType<T>
{
    public delegate bool TryParser(string? text, out T result);

    public static Func<string, T> Parse { get; } = typeof(T).GetMethod(nameof(Parse), [typeof(string)])!.CreateDelegate<Func<string, T>>();

    public static TryParser TryParse { get; } = typeof(T).GetMethod(nameof(TryParse), [typeof(string), typeof(T).MakeByRefType()])!
        .CreateDelegate<TryParser>();

    public static Func<string?, bool> IsValid { get; } = typeof(T).GetMethod(nameof(IsValid), [typeof(string)])!
        .CreateDelegate<Func<string?, bool>>();

    /// <summary>The implicit conversion that an id has.</summary>
    public static Func<string, T> FromText =>
        typeof(T).GetMethod("op_Implicit", BindingFlags.Public | BindingFlags.Static, [typeof(string)])!.CreateDelegate<Func<string, T>>();
}
