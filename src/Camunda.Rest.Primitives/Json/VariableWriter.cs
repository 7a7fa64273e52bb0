using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Writes variables: rejects numbers that JSON does not support, and detects raw text of custom converters.</summary>
internal sealed class VariableWriter : JsonTextWriter
{
    public VariableWriter(TextWriter text)
        : base(text) =>
        CamundaJson.Prepare(this);

    /// <summary>Whether it contains raw text that was not validated.</summary>
    public bool HasUnchecked { get; private set; }

    /// <summary>Writes a value that is known to be valid JSON.</summary>
    public void WriteChecked(string json)
    {
        bool before = HasUnchecked;
        WriteRawValue(json);
        HasUnchecked = before;
    }

    public override void WriteValue(double value)
    {
        base.WriteValue(value);
        Require(double.IsFinite(value));
    }

    public override void WriteValue(double? value)
    {
        base.WriteValue(value);
        Require(value is not { } number || double.IsFinite(number));
    }

    public override void WriteValue(float value)
    {
        base.WriteValue(value);
        Require(float.IsFinite(value));
    }

    public override void WriteValue(float? value)
    {
        base.WriteValue(value);
        Require(value is not { } number || float.IsFinite(number));
    }

    public override void WriteRaw(string? json)
    {
        HasUnchecked = true;
        base.WriteRaw(json);
    }

    public override void WriteComment(string? text)
    {
        HasUnchecked = true;
        base.WriteComment(text);
    }

    public override void WriteUndefined()
    {
        HasUnchecked = true;
        base.WriteUndefined();
    }

    public override void WriteStartConstructor(string name)
    {
        HasUnchecked = true;
        base.WriteStartConstructor(name);
    }

    /// <summary>Checked after writing, because only then the path is that of the number.</summary>
    private void Require(bool isFinite)
    {
        if (isFinite) return;
        string where = Path.Length == 0 ? "The value" : $"The number at '{HalfPairs.Replace(Path)}'";
        throw new ArgumentException($"{where} is NaN or infinite, which JSON does not support. Use null or a string instead.");
    }
}
