namespace Camunda.Rest.Testing.Engine;

/// <summary>Spells the engine's enum values as the API does: <c>BpmnElement</c> is <c>BPMN_ELEMENT</c>.</summary>
internal static class ApiName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    private static string Spell(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => Spell($"{value}"));
    }
}
