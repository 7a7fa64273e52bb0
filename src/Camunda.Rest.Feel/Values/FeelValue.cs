using System.Text.Json;

namespace Camunda.Rest.Feel;

/// <summary>A value of FEEL: a number, string, boolean, list, context, range, function, temporal value, or null.</summary>
/// <remarks>Values are immutable and can be used by several threads at the same time.</remarks>
public abstract class FeelValue
{
    /// <summary>The null of FEEL.</summary>
    public static FeelValue Null => FeelNull.Instance;

    /// <summary>The type of this value, as <c>instance of</c> names it: <c>number</c>, <c>days and time duration</c>, ….</summary>
    public abstract string TypeName { get; }

    /// <summary>True for <see cref="Null"/>.</summary>
    public bool IsNull => this is FeelNull;

    /// <summary>
    /// Reads a JSON value: an object becomes a context, an array a list. Temporal values are strings in JSON, and remain strings.
    /// </summary>
    /// <exception cref="ArgumentException">The value nests deeper than 250 levels.</exception>
    public static FeelValue FromJson(JsonElement json) => FeelJson.Read(json);

    /// <summary>Converts a .NET value.</summary>
    /// <param name="value">
    /// Null, a boolean, a string, a number, a date or time (<see cref="DateTimeOffset"/>, <see cref="DateTime"/>, <see cref="DateOnly"/>,
    /// <see cref="TimeOnly"/>, <see cref="TimeSpan"/>), JSON, a dictionary with keys of type <see cref="string"/>, or a collection of
    /// these. NaN and infinity become null.
    /// </param>
    /// <exception cref="ArgumentException">The value, or a part of it, is of another type.</exception>
    public static FeelValue From(object? value) => FeelConversion.Convert(value);

    /// <summary>Converts a string.</summary>
    public static implicit operator FeelValue(string? value) => value is null ? Null : new FeelString(value);

    /// <summary>Converts a number.</summary>
    public static implicit operator FeelValue(decimal value) => new FeelNumber(value);

    /// <summary>Converts a number.</summary>
    public static implicit operator FeelValue(int value) => new FeelNumber(value);

    /// <summary>Converts a boolean.</summary>
    public static implicit operator FeelValue(bool value) => FeelBoolean.From(value);

    /// <summary>Writes this value as JSON. Temporal values become strings in the form of ISO 8601.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        FeelJson.Write(writer, this);
    }

    /// <summary>Converts this value to JSON, as <see cref="WriteTo"/> writes it.</summary>
    public JsonElement ToJson() => FeelJson.ToElement(this);

    /// <summary>How deep values nest in this one. Limited, because writing and comparing recurse.</summary>
    internal virtual int Depth => 0;

    /// <summary>
    /// Approximately how many values this one consists of. Limited, because values can share their parts, and would grow without bound
    /// when written.
    /// </summary>
    internal virtual long Size => 1;

    /// <summary>True if both are equal, false if not, null if values of these types cannot be compared.</summary>
    internal abstract bool? EqualTo(FeelValue other);

    /// <summary>The order of this value and the other, or null if there is none.</summary>
    internal virtual int? CompareWith(FeelValue other) => null;

    /// <summary>The text of a value that is a string in JSON.</summary>
    internal virtual string ToJsonString() => ToString()!;

    /// <summary>The entry or property of this name, or null if this value has none.</summary>
    internal virtual FeelValue? GetProperty(string name) => null;
}
