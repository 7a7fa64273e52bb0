namespace Camunda.Rest;

/// <summary>The value of a setting and where it comes from.</summary>
/// <param name="Name">The name of the key or variable.</param>
/// <param name="Text">The value, which may be a secret.</param>
/// <param name="IsVariable">Whether it is an environment variable.</param>
internal readonly record struct SettingValue(string Name, string Text, bool IsVariable)
{
    /// <summary>Returns the name only, because the value may be a secret.</summary>
    public override string ToString() => Name;
}
