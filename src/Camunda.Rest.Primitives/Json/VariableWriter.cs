using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Writes values of the caller's: refuses numbers that JSON does not have, and notes when code of the caller's writes text past the grammar.</summary>
internal sealed class VariableWriter : JsonTextWriter
{
    public VariableWriter(TextWriter text)
        : base(text) =>
        CamundaJson.Prepare(this);

    /// <summary>Whether there is text in it that nothing has checked.</summary>
    public bool HasUnchecked { get; private set; }

    /// <summary>Writes a value that is JSON for sure.</summary>
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

    /// <summary>Checked once it is written, because only then the path is that of the number.</summary>
    private void Require(bool isFinite)
    {
        if (isFinite) return;
        string where = Path.Length == 0 ? "The value" : $"The number at '{HalfPairs.Replace(Path)}'";
        throw new ArgumentException($"{where} is NaN or infinite, which JSON has no number for. Give null or a text in its place.");
    }
}
